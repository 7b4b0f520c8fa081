/* Chunks: a stretch between spaces -> its content stems, for whole spans of a text at once; and Votes, which adds up
   what the words of a text are worth. See the classes of the same names in bot/text/tokens.py and languages.py. */

#include "words.h"

#define FIELDS 16 /* numbers that are added up, at most */

typedef struct {
    PyObject_HEAD
    Words words;
    Py_ssize_t fields; /* of the values of Votes: numbers of four bytes */
} Chunks;

/* The tuples of one span, each with a reference of ours. */
typedef struct {
    PyObject **items;
    Py_ssize_t count, room;
} Found;

/* Keep a tuple, whose reference is stolen; -1 with an exception. */
static int keep(Found *found, PyObject *stems)
{
    if (found->count == found->room) {
        Py_ssize_t room = found->room ? found->room * 2 : 64;
        PyObject **items = PyMem_Realloc(found->items, (size_t)room * sizeof(PyObject *));
        if (items == NULL) {
            Py_DECREF(stems);
            PyErr_NoMemory();
            return -1;
        }
        found->items = items;
        found->room = room;
    }
    found->items[found->count++] = stems;
    return 0;
}

static PyObject *joined(const Found *found, Py_ssize_t total)
{
    PyObject *stems = PyTuple_New(total);
    if (stems == NULL)
        return NULL;
    Py_ssize_t place = 0;
    for (Py_ssize_t i = 0; i < found->count; i++) {
        PyObject *some = found->items[i];
        for (Py_ssize_t k = 0; k < PyTuple_GET_SIZE(some); k++)
            PyTuple_SET_ITEM(stems, place++, Py_NewRef(PyTuple_GET_ITEM(some, k)));
    }
    return stems;
}

/* A tuple of the stems of what the reader has before it. */
static PyObject *stems_of(Words *words, Reader *reader, Found *found)
{
    Py_ssize_t total = 0;
    PyObject *stems;
    while ((stems = next_value(words, reader)) != NULL) {
        Py_ssize_t size = PyTuple_GET_SIZE(stems);
        total += size;
        if (size == 0)
            Py_DECREF(stems);
        else if (keep(found, stems) < 0)
            break;
    }
    PyObject *result = PyErr_Occurred() ? NULL : joined(found, total);
    while (found->count)
        Py_DECREF(found->items[--found->count]);
    return result;
}

/* Set the reader to a span of its text; -1 with an exception. */
static int go_to(Reader *reader, PyObject *span)
{
    Py_ssize_t start = -1, end = -1;
    if (PyTuple_Check(span) && PyTuple_GET_SIZE(span) >= 2) {
        start = PyLong_AsSsize_t(PyTuple_GET_ITEM(span, 0));
        end = start < 0 ? -1 : PyLong_AsSsize_t(PyTuple_GET_ITEM(span, 1));
    }
    if (start < 0 || end < start || end > reader->text.length) {
        if (!PyErr_Occurred())
            PyErr_SetString(PyExc_ValueError, "a span begins with its start and end within the text");
        return -1;
    }
    reader->place = start;
    reader->end = end;
    reader->next = reader->count = 0;
    return 0;
}

PyDoc_STRVAR(spans_doc, "spans(text, spans)\n--\n\nThe content stems of each stretch, a tuple for each.");

static PyObject *chunks_spans(Chunks *self, PyObject *const *arguments, Py_ssize_t count)
{
    if (count != 2 || !PyUnicode_Check(arguments[0])) {
        PyErr_SetString(PyExc_TypeError, "spans() takes a text and its spans");
        return NULL;
    }
    PyObject *spans = PySequence_Tuple(arguments[1]); /* nobody else can change it */
    if (spans == NULL)
        return NULL;
    Reader reader = {.string = arguments[0], .text = text_of(arguments[0])};
    Found found = {NULL, 0, 0};
    PyObject *all = PyTuple_New(PyTuple_GET_SIZE(spans));
    for (Py_ssize_t i = 0; all != NULL && i < PyTuple_GET_SIZE(spans); i++) {
        int wrong = go_to(&reader, PyTuple_GET_ITEM(spans, i)) < 0;
        PyObject *stems = wrong ? NULL : stems_of(&self->words, &reader, &found);
        if (stems == NULL)
            Py_CLEAR(all);
        else
            PyTuple_SET_ITEM(all, i, stems);
    }
    PyMem_Free(found.items);
    Py_DECREF(spans);
    return all;
}

PyDoc_STRVAR(votes_doc, "of(text)\n--\n\nThe numbers of all stretches, added up one by one: a list.");

static PyObject *votes_of(Chunks *self, PyObject *string)
{
    if (!PyUnicode_Check(string)) {
        PyErr_SetString(PyExc_TypeError, "of() takes a text");
        return NULL;
    }
    Reader reader = {.string = string, .text = text_of(string), .end = PyUnicode_GET_LENGTH(string)};
    uint64_t sums[FIELDS] = {0};
    PyObject *value;
    while ((value = next_value(&self->words, &reader)) != NULL) {
        uint32_t numbers[FIELDS];
        memcpy(numbers, PyBytes_AS_STRING(value), (size_t)PyBytes_GET_SIZE(value));
        Py_DECREF(value);
        for (Py_ssize_t i = 0; i < self->fields; i++)
            sums[i] += numbers[i];
    }
    PyObject *list = PyErr_Occurred() ? NULL : PyList_New(self->fields);
    for (Py_ssize_t i = 0; list != NULL && i < self->fields; i++) {
        PyObject *sum = PyLong_FromUnsignedLongLong(sums[i]);
        if (sum == NULL)
            Py_CLEAR(list);
        else
            PyList_SET_ITEM(list, i, sum);
    }
    return list;
}

static Chunks *open_table(PyTypeObject *type, PyObject *read, Py_ssize_t size)
{
    Chunks *self = (Chunks *)type->tp_alloc(type, 0);
    if (self == NULL)
        return NULL;
    self->words.read = Py_NewRef(read);
    self->words.size = size;
    if (set_secret(&self->words.basis, "basis") < 0 || set_secret(&self->words.factor, "factor") < 0 ||
        open_words(&self->words) < 0)
        Py_CLEAR(self);
    else
        self->words.factor |= 1; /* an odd one loses nothing of a hash */
    return self;
}

static PyObject *chunks_new(PyTypeObject *type, PyObject *arguments, PyObject *named)
{
    static char *names[] = {"read", "longest", "full", NULL};
    PyObject *read;
    Py_ssize_t longest, full;
    if (!PyArg_ParseTupleAndKeywords(arguments, named, "Onn:Chunks", names, &read, &longest, &full))
        return NULL;
    Chunks *self = open_table(type, read, -1);
    if (self != NULL) {
        self->words.longest = longest;
        self->words.full = full;
    }
    return (PyObject *)self;
}

static PyObject *votes_new(PyTypeObject *type, PyObject *arguments, PyObject *named)
{
    static char *names[] = {"read", "longest", "full", "fields", NULL};
    PyObject *read;
    Py_ssize_t longest, full, fields;
    if (!PyArg_ParseTupleAndKeywords(arguments, named, "Onnn:Votes", names, &read, &longest, &full, &fields))
        return NULL;
    if (fields < 0 || fields > FIELDS)
        return PyErr_Format(PyExc_ValueError, "at most %d numbers are added up", FIELDS);
    Chunks *self = open_table(type, read, fields * (Py_ssize_t)sizeof(uint32_t));
    if (self != NULL) {
        self->words.longest = longest;
        self->words.full = full;
        self->fields = fields;
    }
    return (PyObject *)self;
}

static int chunks_traverse(Chunks *self, visitproc visit, void *arg)
{
    Py_VISIT(self->words.read);
    return 0;
}

static int chunks_clear(Chunks *self)
{
    Py_CLEAR(self->words.read);
    return 0;
}

static void chunks_dealloc(Chunks *self)
{
    PyObject_GC_UnTrack(self);
    chunks_clear(self);
    close_words(&self->words);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyMethodDef chunks_methods[] = {
    {"spans", (PyCFunction)(void (*)(void))chunks_spans, METH_FASTCALL, spans_doc},
    {NULL},
};

static PyMethodDef votes_methods[] = {
    {"of", (PyCFunction)votes_of, METH_O, votes_doc},
    {NULL},
};

PyTypeObject ChunksType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "bot.quick._quick.Chunks",
    .tp_doc = PyDoc_STR("Chunks(read, longest, full): stretches between spaces and their content stems."),
    .tp_basicsize = sizeof(Chunks),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_new = chunks_new,
    .tp_traverse = (traverseproc)chunks_traverse,
    .tp_clear = (inquiry)chunks_clear,
    .tp_dealloc = (destructor)chunks_dealloc,
    .tp_methods = chunks_methods,
};

PyTypeObject VotesType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "bot.quick._quick.Votes",
    .tp_doc = PyDoc_STR("Votes(read, longest, full, fields): stretches between spaces and numbers, as bytes."),
    .tp_basicsize = sizeof(Chunks),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_new = votes_new,
    .tp_traverse = (traverseproc)chunks_traverse,
    .tp_clear = (inquiry)chunks_clear,
    .tp_dealloc = (destructor)chunks_dealloc,
    .tp_methods = votes_methods,
};
