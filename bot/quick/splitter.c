/* Splitter: the sentences of a text, line by line, as bot/text/splitting defines them.

   What is plain is read here (marks.c). The rules are an object with four methods, asked where they are needed:
   ask(start, end, begin, place): of the mark at place in a line, the offset behind which a sentence ends, or minus
   the offset where to go on; kind(first, stop, start) of a span inside a line; rest(first, start, end) of its last
   one; point(spans, first, end, paragraph): where the sentence behind a bullet begins. */

#include "quick.h"

#define INNER 260 /* code points within which a dash may end a dateline */
#define FIRST 3   /* lines of an article of which a dateline needs neither a number nor capitals */

typedef struct {
    PyObject_HEAD
    PyObject *special, *opening, *sign, *type, *kind;
    Py_UCS4 *text;
    Py_ssize_t length;
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

/* Where to go on after the mark at place, and whether a sentence ends before; -1 with an exception. */
static Py_ssize_t pass_mark(Line *line, Py_ssize_t begin, Py_ssize_t place, PyObject *rules, int *ends)
{
    Py_ssize_t next;
    int verdict = read_mark(line, begin, place, &next);
    *ends = verdict == ENDS;
    if (verdict == ASK) {
        next = number_from(PyObject_CallMethod(rules, "ask", "nnnn", line->start, line->end, begin, place));
        *ends = next > 0;
        next = next > 0 ? next : -next;
        if (next <= place || next > line->end) {
            if (!PyErr_Occurred())
                PyErr_SetString(PyExc_ValueError, "a rule goes back, or out of the line");
            return -1;
        }
    }
    return line->failed ? -1 : next;
}

/* Add the spans of a line; -1 with an exception. */
static int read_line(Splitter *self, Line *line, PyObject *spans, Py_ssize_t paragraph, PyObject *rules)
{
    Py_ssize_t first = line->start, begin = line->start, place = line->start;
    PyObject *kind;
    for (;;) {
        while (place < line->end && !is_mark(line->text[place]))
            place++;
        if (place >= line->end)
            break;
        int ends;
        place = pass_mark(line, begin, place, rules, &ends);
        if (place < 0)
            return -1;
        if (!ends)
            continue;
        if (is_sentence(line, first, place))
            kind = Py_NewRef(self->kind);
        else
            kind = PyObject_CallMethod(rules, "kind", "nnn", first, place, line->start);
        if (add_span(self, spans, first, place, kind, paragraph) < 0)
            return -1;
        begin = first = place;
        while (first < line->end && Py_UNICODE_ISSPACE(line->text[first]))
            first++;
        if (first < line->end && is_point(line->text[first]))
            first = number_from(PyObject_CallMethod(rules, "point", "Onnn", spans, first, line->end, paragraph));
        if (first < begin || first >= line->end) {
            if (!PyErr_Occurred())
                PyErr_SetString(PyExc_ValueError, "a line ends with its last sentence");
            return -1;
        }
    }
    if (is_sentence(line, first, line->end))
        kind = Py_NewRef(self->kind);
    else
        kind = PyObject_CallMethod(rules, "rest", "nnn", first, line->start, line->end);
    return add_span(self, spans, first, line->end, kind, paragraph) < 0 || line->failed ? -1 : 0;
}

/* Whether a line may begin with a dateline, a bullet or a time. */
static int opens_otherwise(const Line *line, Py_ssize_t paragraph)
{
    const Py_UCS4 *text = line->text;
    Py_ssize_t start = line->start, end = line->end;
    Py_UCS4 first = text[start], second = start + 1 < end ? text[start + 1] : 0;
    int quoted = first == '"' || first == 0x201c || first == 0x2018;
    if ((!quoted && !Py_UNICODE_ISALPHA(first)) || second == ')')
        return 1;
    Py_ssize_t most = paragraph < FIRST ? end : Py_MIN(end, start + INNER);
    int dash = 0, place = paragraph < FIRST || Py_UNICODE_ISUPPER(second); /* a place may be told otherwise */
    for (Py_ssize_t i = start; i < most; i++) {
        Py_UCS4 c = text[i];
        if (c == ' ' || (c > ':' && c < 0x80))
            continue;
        dash |= c == 0x2014 || c == 0x2013 || (c == '-' && i + 1 < end && (text[i + 1] == '-' || text[i + 1] == ' '));
        place |= c == '(' || c == '/' || is_any_digit(c);
        if ((dash && place) || (c == ':' && paragraph == 0))
            return 1;
    }
    return 0;
}

static inline int is_blank(Py_UCS4 c) { return (c <= ' ' || c >= 0x80) && Py_UNICODE_ISSPACE(c); }
static inline int is_break(Py_UCS4 c) { return (c < ' ' || c >= 0x80) && Py_UNICODE_ISLINEBREAK(c); }

/* Set the bounds of the next line that is not blank, from place on; 0 at the text's end. */
static int next_line(Line *line, Py_ssize_t *place, Py_ssize_t length)
{
    Py_ssize_t start = *place;
    while (start < length && is_blank(line->text[start])) /* a line break is a space, too */
        start++;
    Py_ssize_t stop = start;
    while (stop < length && !is_break(line->text[stop]))
        stop++;
    *place = stop;
    while (stop > start && is_blank(line->text[stop - 1]))
        stop--;
    line->start = start;
    line->end = stop;
    return start < length;
}

PyDoc_STRVAR(lines_doc, "lines(rules)\n--\n\n"
                        "(start, end, spans) of each line that is not blank; None for spans where it may begin with "
                        "a dateline, a bullet or a time.");

static PyObject *splitter_lines(Splitter *self, PyObject *rules)
{
    Line line = {self->text, 0, 0, self->special, self->opening, self->sign, 0};
    PyObject *lines = PyList_New(0);
    Py_ssize_t place = 0;
    for (Py_ssize_t paragraph = 0; lines != NULL && next_line(&line, &place, self->length); paragraph++) {
        PyObject *spans = opens_otherwise(&line, paragraph) ? Py_NewRef(Py_None) : PyList_New(0);
        PyObject *row = NULL;
        if (spans != NULL && (spans == Py_None || read_line(self, &line, spans, paragraph, rules) == 0))
            row = Py_BuildValue("(nnO)", line.start, line.end, spans);
        if (row == NULL || PyList_Append(lines, row) < 0)
            Py_CLEAR(lines);
        Py_XDECREF(row);
        Py_XDECREF(spans);
    }
    return lines;
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
    Line line = {self->text, start, end, self->special, self->opening, self->sign, 0};
    PyObject *spans = PyList_New(0);
    if (spans != NULL && read_line(self, &line, spans, paragraph, rules) < 0)
        Py_CLEAR(spans);
    return spans;
}

static PyObject *splitter_new(PyTypeObject *type, PyObject *arguments, PyObject *named)
{
    static char *names[] = {"text", "special", "opening", "sign", "type", "kind", NULL};
    PyObject *text, *special, *opening, *sign, *sentence, *kind;
    if (!PyArg_ParseTupleAndKeywords(arguments, named, "UO!O!OO!O:Splitter", names, &text, &PyFrozenSet_Type,
                                     &special, &PyDict_Type, &opening, &sign, &PyType_Type, &sentence, &kind))
        return NULL;
    if (!PyType_IsSubtype((PyTypeObject *)sentence, &PyTuple_Type) ||
        (sign != Py_None && (!PyUnicode_Check(sign) || !PyUnicode_IS_ASCII(sign)))) {
        PyErr_SetString(PyExc_TypeError, "a sentence is a tuple, and a sign None or ASCII");
        return NULL;
    }
    Splitter *self = (Splitter *)type->tp_alloc(type, 0);
    if (self == NULL)
        return NULL;
    self->special = Py_NewRef(special);
    self->opening = Py_NewRef(opening);
    self->sign = Py_NewRef(sign);
    self->type = Py_NewRef(sentence);
    self->kind = Py_NewRef(kind);
    self->length = PyUnicode_GET_LENGTH(text);
    self->text = PyUnicode_AsUCS4Copy(text);
    if (self->text == NULL)
        Py_CLEAR(self);
    return (PyObject *)self;
}

static void splitter_dealloc(Splitter *self)
{
    Py_XDECREF(self->special);
    Py_XDECREF(self->opening);
    Py_XDECREF(self->sign);
    Py_XDECREF(self->type);
    Py_XDECREF(self->kind);
    PyMem_Free(self->text);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyMethodDef splitter_methods[] = {
    {"lines", (PyCFunction)splitter_lines, METH_O, lines_doc},
    {"line", (PyCFunction)splitter_line, METH_VARARGS, line_doc},
    {NULL},
};

PyTypeObject SplitterType = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "bot.quick._quick.Splitter",
    .tp_doc = PyDoc_STR("Splitter(text, special, opening, type, kind): the sentences of a text."),
    .tp_basicsize = sizeof(Splitter),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = splitter_new,
    .tp_dealloc = (destructor)splitter_dealloc,
    .tp_methods = splitter_methods,
};
