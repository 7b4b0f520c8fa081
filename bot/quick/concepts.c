/* Concepts: what sentences are worth while they are chosen, as bot/summarize/rankers/covering.py defines
   it. A few hundred sentences are looked through faster than a heap of them is kept. */

#include "quick.h"

static PyObject *concepts_new(PyTypeObject *type, PyObject *arguments, PyObject *named)
{
    static char *names[] = {"stems", "document", "position", "early", "once", "share", "power", "factors", NULL};
    PyObject *stems, *columns[2], *tables[3], *factors;
    double power;
    if (!PyArg_ParseTupleAndKeywords(arguments, named, "O!O!O!O!O!O!dO!:Concepts", names, &PyList_Type, &stems,
                                     &PyList_Type, &columns[0], &PyList_Type, &columns[1], &PyList_Type,
                                     &tables[0], &PyList_Type, &tables[1], &PyList_Type, &tables[2], &power,
                                     &PyList_Type, &factors))
        return NULL;
    Concepts *self = (Concepts *)type->tp_alloc(type, 0);
    if (self == NULL)
        return NULL;
    if (weigh(self, stems, columns, tables, power) < 0 || read_floats(factors, self->sentences, self->factor) < 0)
        Py_CLEAR(self);
    else
        memset(self->waits, 1, self->sentences);
    return (PyObject *)self;
}

static void concepts_dealloc(Concepts *self)
{
    PyMem_Free(self->block);
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

/* What a worth comes to: a whole number, as int() makes it. */
static inline double gain(const Concepts *self, Py_ssize_t n) { return trunc((double)self->worth[n] * self->factor[n]); }

PyDoc_STRVAR(pop_doc, "pop()\n--\n\nThe sentence that gains most, of several the first, and its gain; None when "
                      "nobody gains.");

static PyObject *concepts_pop(Concepts *self, PyObject *nothing)
{
    double most = 0.0;
    Py_ssize_t best = -1;
    for (Py_ssize_t n = 0; n < 2 * self->sentences; n++)
        if (self->waits[n] && gain(self, n) > most) {
            most = gain(self, n);
            best = n;
        }
    if (best < 0)
        Py_RETURN_NONE;
    self->waits[best] = 0;
    PyObject *found = PyLong_FromDouble(most);
    return found ? Py_BuildValue("nN", best, found) : NULL;
}

PyDoc_STRVAR(push_doc, "push(number)\n--\n\nLet a sentence come again, or two as one.");

static PyObject *concepts_push(Concepts *self, PyObject *number)
{
    Py_ssize_t n = sentence(self, number, 1);
    if (n < 0)
        return NULL;
    self->waits[n] = 1;
    Py_RETURN_NONE;
}

PyDoc_STRVAR(scale_doc, "scale(factors)\n--\n\nGive the sentences other factors, none of them greater.");

static PyObject *concepts_scale(Concepts *self, PyObject *factors)
{
    if (!PyList_CheckExact(factors)) {
        PyErr_SetString(PyExc_TypeError, "the factors are a list");
        return NULL;
    }
    if (read_floats(factors, self->sentences, self->factor) < 0)
        return NULL;
    Py_RETURN_NONE;
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

PyDoc_STRVAR(join_doc, "join(both, first, second, factor)\n--\n\nLet a number stand for two sentences as one, and push it.");

static PyObject *concepts_join(Concepts *self, PyObject *const *arguments, Py_ssize_t count)
{
    if (count != 4) {
        PyErr_SetString(PyExc_TypeError, "join() takes three numbers and a factor");
        return NULL;
    }
    Py_ssize_t both = sentence(self, arguments[0], 1);
    Py_ssize_t first = both < 0 ? -1 : sentence(self, arguments[1], 0);
    Py_ssize_t second = first < 0 ? -1 : sentence(self, arguments[2], 0);
    double factor = second < 0 ? -1.0 : PyFloat_AsDouble(arguments[3]);
    if (second < 0 || (factor == -1.0 && PyErr_Occurred()))
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
    self->factor[both] = factor;
    self->waits[both] = 1;
    int32_t *pair = pair_of(self, both);
    self->joined += pair == self->pairs + 3 * self->joined;
    pair[0] = (int32_t)both;
    pair[1] = (int32_t)first;
    pair[2] = (int32_t)second;
    Py_RETURN_NONE;
}

static PyMethodDef concepts_methods[] = {
    {"pop", (PyCFunction)concepts_pop, METH_NOARGS, pop_doc},
    {"push", (PyCFunction)concepts_push, METH_O, push_doc},
    {"scale", (PyCFunction)concepts_scale, METH_O, scale_doc},
    {"cover", (PyCFunction)concepts_cover, METH_O, cover_doc},
    {"join", (PyCFunction)(void (*)(void))concepts_join, METH_FASTCALL, join_doc},
    {NULL},
};

PyTypeObject ConceptsType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "bot.quick._quick.Concepts",
    .tp_doc = PyDoc_STR("Concepts(stems, document, position, early, once, share, power, factors): see concepts.py."),
    .tp_basicsize = sizeof(Concepts),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = concepts_new,
    .tp_dealloc = (destructor)concepts_dealloc,
    .tp_methods = concepts_methods,
};
