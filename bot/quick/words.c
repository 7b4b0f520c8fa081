/* Chunks: a stretch between spaces -> its content stems, for whole spans of a text at once.

   What bot/text/tokens.py does with a dict and str.split, without making a string of every stretch: a word is
   hashed where it stands. A stretch that is not known is read by the function given, and remembered. */

#include "quick.h"

#define FIELDS 16 /* numbers that are added up, at most */
#define SMALLEST 1024 /* slots; always a power of 2, and half of them free */

/* A text as its code points, however wide they are. */
typedef struct {
    int kind;
    const void *data;
    Py_ssize_t length;
} Text;

static inline Text text_of(PyObject *string)
{
    Text text = {PyUnicode_KIND(string), PyUnicode_DATA(string), PyUnicode_GET_LENGTH(string)};
    return text;
}

static inline Py_UCS4 at(const Text *text, Py_ssize_t place)
{
    return PyUnicode_READ(text->kind, text->data, place);
}

typedef struct {
    uint64_t hash;
    PyObject *chunk; /* NULL where the slot is free */
    PyObject *value; /* what read made of it */
} Slot;

typedef struct {
    PyObject_HEAD
    PyObject *read;
    Py_ssize_t longest; /* code points of a stretch that is remembered */
    Py_ssize_t full;    /* stretches before the table starts again */
    Py_ssize_t used;
    size_t mask;
    Slot *slots;
} Chunks;

/* The tuples of one span, each with a reference of ours. */
typedef struct {
    PyObject **items;
    Py_ssize_t count, room;
} Found;

static void clear_slots(Chunks *self)
{
    for (size_t i = 0; self->slots != NULL && i <= self->mask; i++) {
        Py_XDECREF(self->slots[i].chunk);
        Py_XDECREF(self->slots[i].value);
    }
    PyMem_Free(self->slots);
    self->slots = NULL;
    self->used = 0;
}

/* An empty table; the one before it stays where there is no memory. */
static int start_again(Chunks *self, size_t size)
{
    Slot *slots = PyMem_Calloc(size, sizeof(Slot));
    if (slots == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    clear_slots(self);
    self->slots = slots;
    self->mask = size - 1;
    return 0;
}

static int same(const Text *text, Py_ssize_t start, Py_ssize_t end, PyObject *chunk)
{
    Text other = text_of(chunk);
    if (other.length != end - start)
        return 0;
    if (other.kind == text->kind) {
        size_t width = (size_t)text->kind;
        return memcmp((const char *)text->data + start * width, other.data, other.length * width) == 0;
    }
    for (Py_ssize_t i = 0; i < other.length; i++)
        if (at(text, start + i) != at(&other, i))
            return 0;
    return 1;
}

static Slot *slot_of(Chunks *self, const Text *text, Py_ssize_t start, Py_ssize_t end, uint64_t hash)
{
    size_t place = (size_t)(hash ^ hash >> 32) & self->mask;
    for (;; place = (place + 1) & self->mask) {
        Slot *slot = &self->slots[place];
        if (slot->chunk == NULL || (slot->hash == hash && same(text, start, end, slot->chunk)))
            return slot;
    }
}

static int grow(Chunks *self)
{
    Slot *old = self->slots;
    size_t size = self->mask + 1;
    Slot *slots = PyMem_Calloc(size * 2, sizeof(Slot));
    if (slots == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    self->slots = slots;
    self->mask = size * 2 - 1;
    for (size_t i = 0; i < size; i++)
        if (old[i].chunk != NULL) {
            Text chunk = text_of(old[i].chunk);
            *slot_of(self, &chunk, 0, chunk.length, old[i].hash) = old[i];
        }
    PyMem_Free(old);
    return 0;
}

/* A new reference to what is read of a stretch that the table does not know. */
static PyObject *learn(Chunks *self, PyObject *string, Py_ssize_t start, Py_ssize_t end, uint64_t hash)
{
    PyObject *chunk = PyUnicode_Substring(string, start, end);
    if (chunk == NULL)
        return NULL;
    PyObject *value = PyObject_CallOneArg(self->read, chunk);
    if (value == NULL || end - start > self->longest) {
        Py_DECREF(chunk);
        return value;
    }
    if (self->used >= self->full) {
        if (start_again(self, SMALLEST) < 0)
            goto failed;
    }
    else if ((size_t)self->used * 2 > self->mask && grow(self) < 0)
        goto failed;
    Text text = text_of(chunk);
    Slot *slot = slot_of(self, &text, 0, text.length, hash);
    if (slot->chunk == NULL) { /* another thread may have learnt it while this one read */
        slot->hash = hash;
        slot->chunk = Py_NewRef(chunk);
        slot->value = Py_NewRef(value);
        self->used++;
    }
    Py_DECREF(chunk);
    return value;
failed:
    Py_DECREF(chunk);
    Py_DECREF(value);
    return NULL;
}

static int keep(Found *found, PyObject *stems)
{
    if (found->count == found->room) {
        Py_ssize_t room = found->room ? found->room * 2 : 64;
        PyObject **items = PyMem_Realloc(found->items, room * sizeof(PyObject *));
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

static void forget(Found *found)
{
    while (found->count)
        Py_DECREF(found->items[--found->count]);
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

/* A new reference to the value of the next stretch from *place on, which moves behind it; NULL at the end, or with an
   exception. */
static PyObject *next_value(Chunks *self, PyObject *string, const Text *text, Py_ssize_t *place, Py_ssize_t end)
{
    Py_ssize_t first = *place;
    while (first < end && Py_UNICODE_ISSPACE(at(text, first)))
        first++;
    uint64_t hash = 14695981039346656037u; /* FNV-1a, over code points */
    Py_ssize_t stop = first;
    for (; stop < end; stop++) {
        Py_UCS4 c = at(text, stop);
        if (Py_UNICODE_ISSPACE(c))
            break;
        hash = (hash ^ c) * 1099511628211u;
    }
    *place = stop;
    if (stop == first)
        return NULL;
    Slot *slot = slot_of(self, text, first, stop, hash);
    return slot->chunk ? Py_NewRef(slot->value) : learn(self, string, first, stop, hash);
}

static PyObject *stems_of(Chunks *self, PyObject *string, Py_ssize_t start, Py_ssize_t end, Found *found)
{
    const Text text = text_of(string);
    Py_ssize_t total = 0;
    PyObject *stems, *result = NULL;
    while ((stems = next_value(self, string, &text, &start, end)) != NULL) {
        if (!PyTuple_CheckExact(stems)) {
            PyErr_SetString(PyExc_TypeError, "the stems of a stretch are a tuple");
            Py_DECREF(stems);
            break;
        }
        Py_ssize_t size = PyTuple_GET_SIZE(stems);
        total += size;
        if (size == 0)
            Py_DECREF(stems);
        else if (keep(found, stems) < 0)
            break;
    }
    if (!PyErr_Occurred())
        result = joined(found, total);
    forget(found);
    return result;
}

PyDoc_STRVAR(sums_doc, "sums(text)\n--\n\nThe values of all stretches, bytes of equal length, added up byte by byte.");

static PyObject *chunks_sums(Chunks *self, PyObject *string)
{
    if (!PyUnicode_Check(string)) {
        PyErr_SetString(PyExc_TypeError, "sums() takes a text");
        return NULL;
    }
    const Text text = text_of(string);
    long sums[FIELDS] = {0};
    Py_ssize_t place = 0, fields = 0;
    PyObject *value;
    while ((value = next_value(self, string, &text, &place, text.length)) != NULL) {
        fields = PyBytes_CheckExact(value) ? PyBytes_GET_SIZE(value) : -1;
        for (Py_ssize_t i = 0; i < fields && i < FIELDS; i++)
            sums[i] += (unsigned char)PyBytes_AS_STRING(value)[i];
        Py_DECREF(value);
        if (fields < 0 || fields > FIELDS) {
            PyErr_SetString(PyExc_TypeError, "the value of a stretch is a few bytes");
            break;
        }
    }
    PyObject *list = PyErr_Occurred() ? NULL : PyList_New(fields);
    for (Py_ssize_t i = 0; list != NULL && i < fields; i++) {
        PyObject *sum = PyLong_FromLong(sums[i]);
        if (sum == NULL)
            Py_CLEAR(list);
        else
            PyList_SET_ITEM(list, i, sum);
    }
    return list;
}

PyDoc_STRVAR(spans_doc, "spans(text, spans)\n--\n\nThe content stems of each stretch, a tuple for each.");

static PyObject *chunks_spans(Chunks *self, PyObject *const *arguments, Py_ssize_t count)
{
    if (count != 2 || !PyUnicode_Check(arguments[0])) {
        PyErr_SetString(PyExc_TypeError, "spans() takes a text and its spans");
        return NULL;
    }
    PyObject *string = arguments[0];
    PyObject *spans = PySequence_Fast(arguments[1], "the spans are a sequence");
    if (spans == NULL)
        return NULL;
    Found found = {NULL, 0, 0};
    PyObject *all = PyTuple_New(PySequence_Fast_GET_SIZE(spans));
    for (Py_ssize_t i = 0; all != NULL && i < PyTuple_GET_SIZE(all); i++) {
        PyObject *span = PySequence_Fast_GET_ITEM(spans, i);
        Py_ssize_t start = -1, end = -1;
        if (PyTuple_Check(span) && PyTuple_GET_SIZE(span) >= 2) {
            start = PyLong_AsSsize_t(PyTuple_GET_ITEM(span, 0));
            end = PyLong_AsSsize_t(PyTuple_GET_ITEM(span, 1));
        }
        PyObject *stems = NULL;
        if (start < 0 || end < start || end > PyUnicode_GET_LENGTH(string)) {
            if (!PyErr_Occurred())
                PyErr_SetString(PyExc_ValueError, "a span is (start, end) within the text");
        }
        else
            stems = stems_of(self, string, start, end, &found);
        if (stems == NULL)
            Py_CLEAR(all);
        else
            PyTuple_SET_ITEM(all, i, stems);
    }
    PyMem_Free(found.items);
    Py_DECREF(spans);
    return all;
}

static PyObject *chunks_new(PyTypeObject *type, PyObject *arguments, PyObject *named)
{
    static char *names[] = {"read", "longest", "full", NULL};
    PyObject *read;
    Py_ssize_t longest, full;
    if (!PyArg_ParseTupleAndKeywords(arguments, named, "Onn:Chunks", names, &read, &longest, &full))
        return NULL;
    Chunks *self = (Chunks *)type->tp_alloc(type, 0);
    if (self == NULL)
        return NULL;
    self->read = Py_NewRef(read);
    self->longest = longest;
    self->full = full;
    if (start_again(self, SMALLEST) < 0)
        Py_CLEAR(self);
    return (PyObject *)self;
}

static int chunks_traverse(Chunks *self, visitproc visit, void *arg)
{
    Py_VISIT(self->read);
    return 0;
}

static int chunks_clear(Chunks *self)
{
    Py_CLEAR(self->read);
    return 0;
}

static void chunks_dealloc(Chunks *self)
{
    PyObject_GC_UnTrack(self);
    chunks_clear(self);
    clear_slots(self);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyMethodDef chunks_methods[] = {
    {"sums", (PyCFunction)chunks_sums, METH_O, sums_doc},
    {"spans", (PyCFunction)(void (*)(void))chunks_spans, METH_FASTCALL, spans_doc},
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
