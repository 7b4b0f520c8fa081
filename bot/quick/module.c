#include "quick.h"
#include <float.h>

#if FLT_EVAL_METHOD != 0
#error "doubles are rounded otherwise than in Python here, so the same numbers would not come out"
#endif

#ifndef AIBRIEF_SOURCES /* build.py says what the C files are: what was compiled from others is not used */
#define AIBRIEF_SOURCES 0
#endif

/* A number that nobody knows who writes a text: another one in each process, as the hashes of strings are. -1 with an
   exception. */
int set_secret(uint64_t *secret, const char *name)
{
    PyObject *string = PyUnicode_FromString(name);
    Py_hash_t hash = string ? PyObject_Hash(string) : -1;
    Py_XDECREF(string);
    *secret = (uint64_t)hash * 0x9e3779b97f4a7c15u; /* a hash may have 32 bits */
    return hash == -1 ? -1 : 0;
}

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT,
    .m_name = "bot.quick._quick",
    .m_doc = PyDoc_STR("Quick forms of what the text and summary rooms do most often; each is defined in Python."),
    /* The types are static, so there is one copy for the process and its lock. An interpreter with a lock of its own
       does not load it, from 3.12 on, and __init__.py lets that one do without. */
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
