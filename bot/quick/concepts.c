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
    else {
        memset(self->waits, 1, (size_t)self->sentences);
        for (Py_ssize_t i = 0; i < 2 * self->sentences; i++)
            self->half[i] = self->next[i] = self->halves[i] = self->taken[i] = -1;
    }
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
static inline double gain(const Concepts *self, Py_ssize_t n)
{
    return trunc((double)self->worth[n] * self->factor[n]);
}

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

/* Take a concept from the worth of all that mention it; two as one lose it once, also when both do. */
static void cover(Concepts *self, int32_t concept)
{
    int64_t weight = self->weight[concept];
    self->weight[concept] = 0;
    for (int32_t k = self->first[concept]; weight && k < self->first[concept + 1]; k++) {
        int32_t n = self->by_concept[k];
        self->worth[n] -= weight;
        for (int32_t half = self->halves[n]; half >= 0; half = self->next[half])
            if (self->taken[half / 2] != concept) {
                self->taken[half / 2] = concept;
                self->worth[self->sentences + half / 2] -= weight;
            }
    }
}

PyDoc_STRVAR(cover_doc, "cover(number)\n--\n\nTake what a sentence mentions from the worth of all that do, too.");

static PyObject *concepts_cover(Concepts *self, PyObject *number)
{
    Py_ssize_t n = sentence(self, number, 0);
    if (n < 0)
        return NULL;
    for (int32_t k = self->own[n]; k < self->own[n + 1]; k++)
        cover(self, self->by_sentence[k]);
    Py_RETURN_NONE;
}

/* What two sentences are worth both. */
static int64_t common(Concepts *self, Py_ssize_t first, Py_ssize_t second)
{
    int64_t worth = 0;
    for (int32_t k = self->own[first]; k < self->own[first + 1]; k++)
        self->marked[self->by_sentence[k]] = 1;
    for (int32_t k = self->own[second]; k < self->own[second + 1]; k++)
        if (self->marked[self->by_sentence[k]])
            worth += self->weight[self->by_sentence[k]];
    for (int32_t k = self->own[first]; k < self->own[first + 1]; k++)
        self->marked[self->by_sentence[k]] = 0;
    return worth;
}

/* Let a half be another sentence than before; -1 for none. */
static void set_half(Concepts *self, Py_ssize_t half, Py_ssize_t sentence)
{
    if (self->half[half] >= 0) {
        int32_t *place = &self->halves[self->half[half]];
        while (*place != half)
            place = &self->next[*place];
        *place = self->next[half];
    }
    self->half[half] = (int32_t)sentence;
    if (sentence >= 0) {
        self->next[half] = self->halves[sentence];
        self->halves[sentence] = (int32_t)half;
    }
}

PyDoc_STRVAR(join_doc, "join(both, first, second, factor)\n--\n\n"
                       "Let a number stand for two sentences as one, and push it.");

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
    set_half(self, 2 * (both - self->sentences), first);
    set_half(self, 2 * (both - self->sentences) + 1, first == second ? -1 : second);
    self->worth[both] = self->worth[first];
    if (first != second)
        self->worth[both] += self->worth[second] - common(self, first, second);
    self->factor[both] = factor;
    self->waits[both] = 1;
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
