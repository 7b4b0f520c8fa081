/* Concepts: what sentences are worth while they are chosen, as bot/summarize/rankers/concepts.py defines it. */

#include "quick.h"

static PyObject *concepts_new(PyTypeObject *type, PyObject *arguments, PyObject *named)
{
    static char *names[] = {"stems", "document", "position", "early", "once", "share", "power", NULL};
    PyObject *stems, *columns[2], *tables[3];
    double power;
    if (!PyArg_ParseTupleAndKeywords(arguments, named, "O!O!O!O!O!O!d:Concepts", names, &PyList_Type, &stems,
                                     &PyList_Type, &columns[0], &PyList_Type, &columns[1], &PyList_Type,
                                     &tables[0], &PyList_Type, &tables[1], &PyList_Type, &tables[2], &power))
        return NULL;
    Concepts *self = (Concepts *)type->tp_alloc(type, 0);
    if (self != NULL && weigh(self, stems, columns, tables, power) < 0)
        Py_CLEAR(self);
    return (PyObject *)self;
}

static void concepts_dealloc(Concepts *self)
{
    PyMem_Free(self->worth);
    PyMem_Free(self->weight);
    PyMem_Free(self->by_concept);
    PyMem_Free(self->by_sentence);
    PyMem_Free(self->first);
    PyMem_Free(self->own);
    PyMem_Free(self->pairs);
    PyMem_Free(self->covering);
    PyMem_Free(self->looked);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

/* A sentence's number, or with ``joined`` that of two as one; -1 with an exception. */
static Py_ssize_t sentence(Concepts *self, PyObject *number, int joined)
{
    Py_ssize_t n = PyLong_AsSsize_t(number);
    if (n >= 0 && n < self->sentences * (joined ? 2 : 1))
        return n;
    if (!PyErr_Occurred())
        PyErr_SetString(PyExc_IndexError, "no sentence has this number");
    return -1;
}

PyDoc_STRVAR(gain_doc, "gain(number, factor)\n--\n\nWhat a sentence's worth comes to, a whole number.");

static PyObject *concepts_gain(Concepts *self, PyObject *const *arguments, Py_ssize_t count)
{
    if (count != 2) {
        PyErr_SetString(PyExc_TypeError, "gain() takes a number and a factor");
        return NULL;
    }
    Py_ssize_t n = sentence(self, arguments[0], 1);
    double factor = PyFloat_AsDouble(arguments[1]);
    if (n < 0 || (factor == -1.0 && PyErr_Occurred()))
        return NULL;
    return PyLong_FromDouble((double)self->worth[n] * factor);
}

/* Whether a concept is looked at for the first time in this turn. */
static inline int is_first(Concepts *self, int32_t concept)
{
    if (self->looked[concept] == self->turn)
        return 0;
    self->looked[concept] = self->turn;
    return 1;
}

/* What two as one lose when the concepts that are being covered are: each once, also when both mention it. */
static int64_t loss(Concepts *self, const int32_t pair[3])
{
    int64_t lost = 0;
    self->turn++;
    for (int i = 1; i < 3; i++)
        for (int32_t k = self->own[pair[i]]; k < self->own[pair[i] + 1]; k++) {
            int32_t concept = self->by_sentence[k];
            if (self->covering[concept] && is_first(self, concept))
                lost += self->weight[concept];
        }
    return lost;
}

PyDoc_STRVAR(cover_doc, "cover(number)\n--\n\nTake what a sentence mentions from the worth of all that do, too.");

static PyObject *concepts_cover(Concepts *self, PyObject *number)
{
    Py_ssize_t n = sentence(self, number, 0);
    if (n < 0)
        return NULL;
    const int32_t *own = self->by_sentence + self->own[n], *end = self->by_sentence + self->own[n + 1];
    for (const int32_t *concept = own; concept < end; concept++) {
        int64_t weight = self->weight[*concept];
        self->covering[*concept] = 1;
        for (int32_t k = self->first[*concept]; weight && k < self->first[*concept + 1]; k++)
            self->worth[self->by_concept[k]] -= weight;
    }
    for (const int32_t *pair = self->pairs; pair < self->pairs + 3 * self->joined; pair += 3)
        self->worth[pair[0]] -= loss(self, pair);
    for (const int32_t *concept = own; concept < end; concept++)
        self->weight[*concept] = self->covering[*concept] = 0;
    Py_RETURN_NONE;
}

/* The place of the two that a number stands for; that behind all others when it stands for none. */
static int32_t *pair_of(const Concepts *self, Py_ssize_t both)
{
    int32_t *pair = self->pairs;
    while (pair < self->pairs + 3 * self->joined && pair[0] != both)
        pair += 3;
    return pair;
}

PyDoc_STRVAR(join_doc, "join(both, first, second)\n--\n\nLet a number stand for two sentences as if they were one.");

static PyObject *concepts_join(Concepts *self, PyObject *const *arguments, Py_ssize_t count)
{
    if (count != 3) {
        PyErr_SetString(PyExc_TypeError, "join() takes three numbers");
        return NULL;
    }
    Py_ssize_t both = sentence(self, arguments[0], 1);
    Py_ssize_t first = both < 0 ? -1 : sentence(self, arguments[1], 0);
    Py_ssize_t second = first < 0 ? -1 : sentence(self, arguments[2], 0);
    if (second < 0)
        return NULL;
    if (both < self->sentences) {
        PyErr_SetString(PyExc_ValueError, "two as one have a number behind those of the sentences");
        return NULL;
    }
    int64_t worth = self->worth[first];
    if (first != second) {
        worth += self->worth[second];
        self->turn++;
        for (int32_t i = self->own[first]; i < self->own[first + 1]; i++)
            is_first(self, self->by_sentence[i]);
        for (int32_t i = self->own[second]; i < self->own[second + 1]; i++)
            if (!is_first(self, self->by_sentence[i]))
                worth -= self->weight[self->by_sentence[i]];
    }
    self->worth[both] = worth;
    int32_t *pair = pair_of(self, both);
    self->joined += pair == self->pairs + 3 * self->joined;
    pair[0] = (int32_t)both;
    pair[1] = (int32_t)first;
    pair[2] = (int32_t)second;
    Py_RETURN_NONE;
}

static PyMethodDef concepts_methods[] = {
    {"gain", (PyCFunction)(void (*)(void))concepts_gain, METH_FASTCALL, gain_doc},
    {"cover", (PyCFunction)concepts_cover, METH_O, cover_doc},
    {"join", (PyCFunction)(void (*)(void))concepts_join, METH_FASTCALL, join_doc},
    {NULL},
};

PyTypeObject ConceptsType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "bot.quick._quick.Concepts",
    .tp_doc = PyDoc_STR("Concepts(stems, document, position, early, once, share, power): see concepts.py."),
    .tp_basicsize = sizeof(Concepts),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = concepts_new,
    .tp_dealloc = (destructor)concepts_dealloc,
    .tp_methods = concepts_methods,
};
