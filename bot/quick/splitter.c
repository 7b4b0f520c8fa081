/* Splitter: the sentences of a text, line by line, as bot/text/splitting defines them.

   What is plain is read here and in the files that lines.h names. The rules are an object with four methods, asked
   where they are needed: ask(start, end, begin, place): of the mark at place in a line, the offset behind which a
   sentence ends, or minus the offset where to go on; kind(first, stop, start) of a span inside a line;
   rest(first, start, end) of its last one; point(spans, first, end, paragraph): where the sentence behind a bullet
   begins. */

#include "lines.h"

typedef struct {
    PyObject_HEAD
    PyObject *told, *opening, *sign; /* as in a Line */
    Py_ssize_t from_b;
    PyObject *type;
    PyObject *kinds; /* a tuple: of a sentence, a fragment and a heading */
    Py_UCS4 *text;
    Py_ssize_t length;
    int ordinals;
} Splitter;

/* A number that a rule gives; 0 with an exception, which no rule gives. */
static Py_ssize_t number_from(PyObject *given)
{
    Py_ssize_t number = given ? PyLong_AsSsize_t(given) : 0;
    Py_XDECREF(given);
    return PyErr_Occurred() ? 0 : number;
}

/* Add a span, whose kind is stolen; -1 with an exception. */
static int add_span(Splitter *self, PyObject *spans, Py_ssize_t start, Py_ssize_t end, PyObject *kind,
                    Py_ssize_t paragraph)
{
    PyTypeObject *type = (PyTypeObject *)self->type;
    PyObject *span = kind ? type->tp_alloc(type, 4) : NULL;
    if (span == NULL) {
        Py_XDECREF(kind);
        return -1;
    }
#if PY_VERSION_HEX >= 0x030e0000
    ((PyTupleObject *)span)->ob_hash = -1; /* not known yet: the general allocation leaves a 0 */
#endif
    PyObject *numbers[] = {PyLong_FromSsize_t(start), PyLong_FromSsize_t(end), PyLong_FromSsize_t(paragraph)};
    PyTuple_SET_ITEM(span, 0, numbers[0]);
    PyTuple_SET_ITEM(span, 1, numbers[1]);
    PyTuple_SET_ITEM(span, 2, kind);
    PyTuple_SET_ITEM(span, 3, numbers[2]);
    int failed = !numbers[0] || !numbers[1] || !numbers[2] || PyList_Append(spans, span) < 0;
    Py_DECREF(span);
    return failed ? -1 : 0;
}

static int is_point(Py_UCS4 c)
{
    return c == 0x2022 || c == 0x25aa || c == 0x25cf || c == 0x25e6 || c == 0x2023 || c == 0x25a0;
}

/* A new reference to what a span is; NULL with an exception. */
static PyObject *kind_of(Splitter *self, Line *line, Py_ssize_t first, Py_ssize_t stop, PyObject *rules)
{
    int last = stop == line->end, known = last ? kind_of_last(line, first) : kind_inside(line, first, stop);
    if (line->failed)
        return NULL;
    if (known != DOUBTFUL)
        return Py_NewRef(PyTuple_GET_ITEM(self->kinds, known));
    return last ? PyObject_CallMethod(rules, "rest", "nnn", first, line->start, stop)
                : PyObject_CallMethod(rules, "kind", "nnn", first, stop, line->start);
}

/* Where to go on after the mark at place, and whether a sentence ends before; -1 with an exception. */
static Py_ssize_t pass_mark(Line *line, Py_ssize_t begin, Py_ssize_t place, PyObject *rules, int *ends)
{
    Py_ssize_t next;
    int verdict = read_mark(line, begin, place, &next);
    *ends = verdict == ENDS;
    if (line->failed)
        return -1;
    if (verdict == ASK) {
        next = number_from(PyObject_CallMethod(rules, "ask", "nnnn", line->start, line->end, begin, place));
        *ends = next > 0;
        next = next < -PY_SSIZE_T_MAX ? 0 : next > 0 ? next : -next;
        if (next <= place || next > line->end) {
            if (!PyErr_Occurred())
                PyErr_SetString(PyExc_ValueError, "a rule goes back, or out of the line");
            return -1;
        }
    }
    return next;
}

/* Add the spans of a line; -1 with an exception. */
static int read_line(Splitter *self, Line *line, PyObject *spans, Py_ssize_t paragraph, PyObject *rules)
{
    Py_ssize_t first = line->start, begin = line->start, place = line->start;
    for (;;) {
        for (; place < line->end; place++) {
            Py_UCS4 c = line->text[place];
            if (c < 128 ? ASCII_MARKS[c] : is_mark(c))
                break;
        }
        if (place >= line->end)
            break;
        int ends;
        place = pass_mark(line, begin, place, rules, &ends);
        if (place < 0)
            return -1;
        if (!ends)
            continue;
        if (place == line->end) {
            PyErr_SetString(PyExc_ValueError, "a line ends with its last sentence");
            return -1;
        }
        if (add_span(self, spans, first, place, kind_of(self, line, first, place, rules), paragraph) < 0)
            return -1;
        begin = first = place;
        while (first < line->end && Py_UNICODE_ISSPACE(line->text[first]))
            first++;
        if (first < line->end && is_point(line->text[first]))
            first = number_from(PyObject_CallMethod(rules, "point", "Onnn", spans, first, line->end, paragraph));
        if (first < begin || first >= line->end) {
            if (!PyErr_Occurred())
                PyErr_SetString(PyExc_ValueError, "a rule goes back, or out of the line");
            return -1;
        }
    }
    return add_span(self, spans, first, line->end, kind_of(self, line, first, line->end, rules), paragraph);
}

static Line line_of(const Splitter *self, Py_ssize_t start, Py_ssize_t end)
{
    return (Line){.text = self->text, .length = self->length, .start = start, .end = end, .told = self->told,
                  .opening = self->opening, .sign = self->sign, .from_b = self->from_b, .ordinals = self->ordinals};
}

/* Add the spans that opened(start, end, paragraph) gives, a list; -1 with an exception. */
static int add_opened(const Line *line, PyObject *spans, Py_ssize_t paragraph, PyObject *opened)
{
    PyObject *some = PyObject_CallFunction(opened, "nnn", line->start, line->end, paragraph);
    Py_ssize_t size = PyList_GET_SIZE(spans);
    if (some != NULL && !PyList_Check(some))
        PyErr_SetString(PyExc_TypeError, "the spans of a line are a list");
    int failed = PyErr_Occurred() || PyList_SetSlice(spans, size, size, some) < 0;
    Py_XDECREF(some);
    return failed ? -1 : 0;
}

PyDoc_STRVAR(lines_doc, "lines(rules, opened)\n--\n\n"
                        "The spans of all lines that are not blank; those of one that may begin with a dateline, a "
                        "bullet or a time are what opened(start, end, paragraph) gives.");

static PyObject *splitter_lines(Splitter *self, PyObject *arguments)
{
    PyObject *rules, *opened;
    if (!PyArg_ParseTuple(arguments, "OO:lines", &rules, &opened))
        return NULL;
    Line line = line_of(self, 0, 0);
    PyObject *spans = PyList_New(0);
    Py_ssize_t place = 0;
    for (Py_ssize_t paragraph = 0; spans != NULL && next_line(&line, &place); paragraph++) {
        int failed = opens_otherwise(&line, paragraph) ? add_opened(&line, spans, paragraph, opened)
                                                       : read_line(self, &line, spans, paragraph, rules);
        if (failed < 0)
            Py_CLEAR(spans);
    }
    return spans;
}

PyDoc_STRVAR(line_doc, "line(start, end, paragraph, rules)\n--\n\nThe spans of the line text[start:end], a list.");

static PyObject *splitter_line(Splitter *self, PyObject *arguments)
{
    PyObject *rules;
    Py_ssize_t start, end, paragraph;
    if (!PyArg_ParseTuple(arguments, "nnnO:line", &start, &end, &paragraph, &rules))
        return NULL;
    if (start < 0 || end <= start || end > self->length) {
        PyErr_SetString(PyExc_ValueError, "a line is a stretch of the text");
        return NULL;
    }
    Line line = line_of(self, start, end);
    skim(&line, start, end);
    PyObject *spans = PyList_New(0);
    if (spans != NULL && read_line(self, &line, spans, paragraph, rules) < 0)
        Py_CLEAR(spans);
    return spans;
}

static PyObject *splitter_new(PyTypeObject *type, PyObject *arguments, PyObject *named)
{
    static char *names[] = {"text", "told", "opening", "sign", "ordinals", "type", "kinds", NULL};
    PyObject *text, *told, *opening, *sign, *sentence, *kinds;
    int ordinals;
    if (!PyArg_ParseTupleAndKeywords(arguments, named, "UO!O!UpO!O!:Splitter", names, &text, &PyDict_Type, &told,
                                     &PyDict_Type, &opening, &sign, &ordinals,
                                     &PyType_Type, &sentence, &PyTuple_Type, &kinds))
        return NULL;
    if (!PyType_IsSubtype((PyTypeObject *)sentence, &PyTuple_Type) || PyTuple_GET_SIZE(kinds) != DOUBTFUL ||
        !PyUnicode_IS_ASCII(sign) || memchr(PyUnicode_1BYTE_DATA(sign), 'b', PyUnicode_GET_LENGTH(sign)) == NULL) {
        PyErr_SetString(PyExc_TypeError, "a sentence is a tuple, of one of three kinds, and a sign ASCII with a b");
        return NULL;
    }
    Splitter *self = (Splitter *)type->tp_alloc(type, 0);
    if (self == NULL)
        return NULL;
    self->told = Py_NewRef(told);
    self->opening = Py_NewRef(opening);
    self->sign = Py_NewRef(sign);
    while (PyUnicode_READ_CHAR(sign, self->from_b) != 'b')
        self->from_b++;
    self->type = Py_NewRef(sentence);
    self->kinds = Py_NewRef(kinds);
    self->ordinals = ordinals;
    self->length = PyUnicode_GET_LENGTH(text);
    self->text = PyUnicode_AsUCS4Copy(text);
    if (self->text == NULL)
        Py_CLEAR(self);
    return (PyObject *)self;
}

static void splitter_dealloc(Splitter *self)
{
    Py_XDECREF(self->told);
    Py_XDECREF(self->opening);
    Py_XDECREF(self->sign);
    Py_XDECREF(self->type);
    Py_XDECREF(self->kinds);
    PyMem_Free(self->text);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyMethodDef splitter_methods[] = {
    {"lines", (PyCFunction)splitter_lines, METH_VARARGS, lines_doc},
    {"line", (PyCFunction)splitter_line, METH_VARARGS, line_doc},
    {NULL},
};

PyTypeObject SplitterType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "bot.quick._quick.Splitter",
    .tp_doc = PyDoc_STR("Splitter(text, told, opening, sign, ordinals, type, kinds): the sentences of a text."),
    .tp_basicsize = sizeof(Splitter),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = splitter_new,
    .tp_dealloc = (destructor)splitter_dealloc,
    .tp_methods = splitter_methods,
};
