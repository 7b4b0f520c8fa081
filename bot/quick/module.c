#include "quick.h"
#include <float.h>

#if FLT_EVAL_METHOD != 0
#error "doubles are rounded otherwise than in Python here, so the same numbers would not come out"
#endif

#ifndef AIBRIEF_SOURCES /* build.py says what the C files are: what was compiled from others is not used */
#define AIBRIEF_SOURCES 0
#endif

/* Where hashes begin: elsewhere in each process, so that nobody can write a text whose words collide. -1 with an
   exception. */
int set_basis(uint64_t *basis)
{
    PyObject *name = PyUnicode_FromString("bot.quick");
    Py_hash_t hash = name ? PyObject_Hash(name) : -1;
    Py_XDECREF(name);
    *basis = 14695981039346656037u ^ (uint64_t)hash;
    return hash == -1 ? -1 : 0;
}

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "bot.quick._quick",
    .m_doc = PyDoc_STR("Quick forms of what the text and summary rooms do most often; each is defined in Python."),
    .m_size = -1,
};

PyMODINIT_FUNC PyInit__quick(void)
{
    PyObject *module = PyModule_Create(&definition);
    if (module == NULL)
        return NULL;
    if (PyModule_AddIntConstant(module, "SOURCES", AIBRIEF_SOURCES) < 0 ||
        PyModule_AddType(module, &ChunksType) < 0 || PyModule_AddType(module, &ConceptsType) < 0 ||
        PyModule_AddType(module, &SplitterType) < 0 || PyModule_AddType(module, &VotesType) < 0)
        Py_CLEAR(module);
    return module;
}
