/* What a span of a line is: _kind, _kind_of_line and Lines.rest in lines.py, and is_aside in cleaning/notices.py. */

#include "lines.h"

#define LONGEST_ASIDE 300
#define LONGEST_HEADING 140
#define WORDS_OF_HEADING 22
#define SHORT 60 /* a longer span is no scrap: see _is_scrap */
#define TAIL 12  /* code points in which ENDED is looked for */

/* What a pattern of any case takes for i and s, while lower() does not: _UNCOMMON_CASE. */
static inline int is_odd_letter(Py_UCS4 c) { return c == 0x130 || c == 0x131 || c == 0x17f; }

/* Whether one of the signs (ASCII, small letters) stands at place, in any case. */
static int holds_one(const Line *line, Py_ssize_t place, Py_ssize_t end, PyObject *signs)
{
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(signs); i++) {
        PyObject *sign = PyTuple_GET_ITEM(signs, i);
        const Py_UCS1 *wanted = PyUnicode_1BYTE_DATA(sign);
        Py_ssize_t length = PyUnicode_GET_LENGTH(sign), k = 0;
        while (k < length && place + k < end &&
               (line->text[place + k] == wanted[k] || (line->text[place + k] | 32) == wanted[k]))
            k++;
        if (k == length)
            return 1;
    }
    return 0;
}

/* Whether a span that begins with the word text[start:space] may be a notice: it holds one of the word's signs, or the
   word needs none. */
static int may_be_notice(Line *line, Py_ssize_t start, Py_ssize_t space, Py_ssize_t end)
{
    PyObject *word = lowered(line, start, space);
    PyObject *signs = word ? PyDict_GetItemWithError(line->opening, word) : NULL;
    Py_XDECREF(word);
    if (signs == NULL) {
        line->failed |= PyErr_Occurred() != NULL;
        return line->failed;
    }
    if (!PyTuple_Check(signs))
        return 1;
    uint32_t firsts = 0; /* letters with which the signs begin */
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(signs); i++) {
        PyObject *sign = PyTuple_GET_ITEM(signs, i);
        if (!PyUnicode_Check(sign) || !PyUnicode_IS_ASCII(sign) || !is_small(PyUnicode_READ_CHAR(sign, 0)))
            return 1;
        firsts |= (uint32_t)1 << (PyUnicode_READ_CHAR(sign, 0) - 'a');
    }
    for (Py_ssize_t i = start; i < end; i++) {
        Py_UCS4 c = line->text[i], letter = (c | 32) - 'a';
        if (letter < 26 ? firsts >> letter & 1 && holds_one(line, i, end, signs) : is_odd_letter(c))
            return 1;
    }
    return 0;
}

/* Whether a span may speak to the reader of the page (is_aside). */
static int may_be_aside(Line *line, Py_ssize_t start, Py_ssize_t end, int quoted)
{
    if (end - start > LONGEST_ASIDE)
        return 0;
    if (end > line->credit)
        return 1;
    if (quoted)
        return 0;
    Py_ssize_t space = start;
    while (space < end && space < start + 16 && line->text[space] != ' ') {
        Py_UCS4 letter = line->text[space++];
        if (letter >= 128 && letter != 0x2019)
            return 1;
    }
    return space >= end || space >= start + 16 || may_be_notice(line, start, space, end);
}

/* _kind, of a span that ends with a mark. */
int kind_inside(Line *line, Py_ssize_t start, Py_ssize_t end)
{
    const Py_UCS4 *text = line->text;
    Py_UCS4 opens = text[start], last = text[end - 1];
    if (last == ':' || last == ';' || last == 0x2026 ||
        (end - start >= 3 && last == '.' && text[end - 2] == '.' && text[end - 3] == '.'))
        return FRAGMENT; /* cut off */
    int closes = last == '"' || last == ')' || last == 0x201d || last == 0x2019;
    Py_ssize_t stop = end - 1 - closes;
    if (stop - start < 2)
        return DOUBTFUL;
    Py_UCS4 c = text[stop], before = text[stop - 1];
    if ((c != '.' && c != '?' && c != '!') || is_stop(before))
        return DOUBTFUL;
    int quoted = (opens == '"' || opens == 0x201c) && is_word(text[start + 1]);
    if (!is_capital(opens) && !quoted)
        return DOUBTFUL;
    if (end - start <= SHORT && (before == ':' || Py_UNICODE_ISSPACE(before)))
        return DOUBTFUL; /* "By ." */
    if (end - start <= SHORT)
        for (Py_ssize_t i = start; i < end; i++)
            if (is_any_digit(text[i]))
                return DOUBTFUL;
    return may_be_aside(line, start, end, quoted) ? DOUBTFUL : SENTENCE;
}

/* _kind_of_line, of a line without a mark inside or at its end. */
static int kind_of_line(const Line *line)
{
    const Py_UCS4 *text = line->text;
    if (line->end - line->start > LONGEST_HEADING || text[line->end - 1] == ',')
        return FRAGMENT;
    int words = 0, says = 0, space = 1;
    for (Py_ssize_t i = line->start; i < line->end; i++) {
        int blank = Py_UNICODE_ISSPACE(text[i]);
        words += space && !blank;
        says |= is_word(text[i]);
        space = blank;
    }
    return says && words <= WORDS_OF_HEADING ? HEADING : FRAGMENT;
}

/* Lines.rest: what the last span of a line is, which begins at first. */
int kind_of_last(Line *line, Py_ssize_t first)
{
    Py_ssize_t last = line->end - 1, least = Py_MAX(first, line->end - TAIL);
    while (last > least && (line->text[last] == '*' || is_closer(line->text[last])))
        last--;
    Py_UCS4 c = line->text[last];
    if (is_stop(c) || c == ':' || c == ';')
        return kind_inside(line, first, line->end);
    for (Py_ssize_t i = last; i < line->end; i++)
        if (line->text[i] == 0xbb || line->text[i] == 0x203a)
            return DOUBTFUL; /* a space may stand before these */
    return first == line->start ? kind_of_line(line) : FRAGMENT;
}
