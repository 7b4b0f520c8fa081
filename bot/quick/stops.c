/* Which full stops end a sentence: full_stop_ends in splitting/stops.py, where the words around the stop need none of
   its rarer rules. The lists of words come from abbreviations.py as one table: see Line.told. */

#include "lines.h"

#define REACH 32      /* code points left of a full stop: see last_words */
#define FIRST_WORD 24 /* the longest word right of it: see first_word */

/* A word in small letters, with straight apostrophes; NULL with an exception. */
PyObject *lowered(Line *line, Py_ssize_t start, Py_ssize_t end)
{
    char plain[REACH];
    Py_ssize_t i = start;
    for (; i < end && i - start < REACH; i++) {
        Py_UCS4 c = line->text[i];
        if (c >= 128 && c != 0x2019)
            break;
        plain[i - start] = (char)(is_capital(c) ? c + 32 : c == 0x2019 ? '\'' : c);
    }
    PyObject *string = i == end ? PyUnicode_DecodeLatin1(plain, end - start, NULL) : NULL;
    if (i < end) {
        PyObject *whole = PyUnicode_FromKindAndData(PyUnicode_4BYTE_KIND, line->text + start, end - start);
        PyObject *small = whole ? PyObject_CallMethod(whole, "lower", NULL) : NULL;
        string = small ? PyObject_CallMethod(small, "replace", "ss", "\xe2\x80\x99", "'") : NULL;
        Py_XDECREF(whole);
        Py_XDECREF(small);
    }
    line->failed |= string == NULL;
    return string;
}

/* What the lists say of a word, in small letters; -1 with an exception. */
static int told_of(Line *line, Py_ssize_t start, Py_ssize_t end, int as_it_stands)
{
    PyObject *word = as_it_stands ? PyUnicode_FromKindAndData(PyUnicode_4BYTE_KIND, line->text + start, end - start)
                                  : lowered(line, start, end);
    PyObject *sum = word ? PyDict_GetItemWithError(line->told, word) : NULL;
    long value = sum ? PyLong_AsLong(sum) : 0;
    Py_XDECREF(word);
    line->failed |= PyErr_Occurred() != NULL;
    return line->failed ? -1 : (int)value;
}

/* last_words: what stands before a full stop. */
typedef struct {
    Py_ssize_t first; /* where its last word begins, behind openers and elided articles */
    int word;         /* whether there is a word before that one, */
    int pair;         /* and whether it is short and ends with a full stop, too: "z. B." */
} Left;

static Left read_left(const Line *line, Py_ssize_t begin, Py_ssize_t place)
{
    const Py_UCS4 *text = line->text;
    Py_ssize_t reach = Py_MAX(begin, place - REACH), piece = place;
    while (piece > reach && !Py_UNICODE_ISSPACE(text[piece - 1]))
        piece--;
    Left left = {piece, 0, 0};
    if (piece == place)
        return left; /* a space stands before the full stop */
    for (; left.first < place; left.first++) {
        Py_UCS4 c = text[left.first];
        if (!is_opener(c) && c != 0x20ac && c != '$' && c != 0xa3)
            break;
    }
    for (Py_ssize_t i = place; i > left.first; i--)
        if (is_apostrophe(text[i - 1])) {
            left.first = i;
            break;
        }
    Py_ssize_t end = piece;
    while (end > reach && Py_UNICODE_ISSPACE(text[end - 1]))
        end--;
    Py_ssize_t start = end;
    while (start > reach && !Py_UNICODE_ISSPACE(text[start - 1]))
        start--;
    while (start < end && is_opener(text[start]))
        start++;
    left.word = start < end;
    left.pair = left.word && end - start <= 4 && text[end - 1] == '.';
    return left;
}

/* ENDS when the word at right (first_word), of two letters or more, tells with its capital that a sentence begins. */
static int read_starter(Line *line, Py_ssize_t right)
{
    Py_ssize_t most = Py_MIN(line->end, right + FIRST_WORD), end = right;
    while (end < most && (is_word(line->text[end]) || is_apostrophe(line->text[end])))
        end++;
    if (end == most)
        return ASK;
    if (end - right < 2 || !Py_UNICODE_ISUPPER(line->text[right]))
        return PASS;
    return told_of(line, right, end, 0) & STARTER ? ENDS : PASS;
}

/* _NO_VOWEL: whether a word is written like Cdr, Pvt, Spc. */
static int is_without_vowel(const Line *line, Py_ssize_t start, Py_ssize_t end)
{
    if (end - start < 3 || end - start > 5 || !is_capital(line->text[start]))
        return 0;
    for (Py_ssize_t i = start; i < end; i++) {
        Py_UCS4 c = line->text[i] | (i == start ? 32 : 0);
        if (!is_small(c) || c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y')
            return 0;
    }
    return 1;
}

/* _is_initials, of a word with a full stop in it. */
static int is_initials(const Line *line, Py_ssize_t start, Py_ssize_t end)
{
    int stops = 0, letters = 0;
    for (Py_ssize_t i = start; i < end; i++) {
        Py_UCS4 c = line->text[i];
        if (c == '.') {
            if (letters != 1)
                return 0;
            stops++;
            letters = 0;
        }
        else if (!is_letter(c) ? c != '-' || letters : letters++)
            return 0;
    }
    return stops && letters == 1;
}

static int is_in_capitals(const Line *line, Py_ssize_t start, Py_ssize_t end)
{
    for (; start < end; start++)
        if (!Py_UNICODE_ISUPPER(line->text[start]))
            return 0;
    return 1;
}

/* Before a word of letters only. */
static int after_letters(Line *line, Py_ssize_t first, Py_ssize_t place, Py_ssize_t right)
{
    const Py_UCS4 *text = line->text;
    int told = told_of(line, first, place, 0), length = (int)(place - first);
    if (told & OWN_RULE || is_without_vowel(line, first, place))
        return ASK;
    if (told & OF_STOPS) {
        /* _is_title: in capitals a word is another thing, unless the next is, too. */
        int capitals = length > 1 && is_in_capitals(line, first, place);
        if ((told & NEVER && !capitals) || told_of(line, first, place, 1) & NEVER)
            return PASS;
        if (capitals && !is_small(peek(line, right + 1)))
            return ASK;
        if (told & NUMBERED && is_any_digit(text[right]))
            return PASS;
    }
    if (told & SOMETIMES || (length == 1 && Py_UNICODE_ISUPPER(text[first])))
        return read_starter(line, right);
    return ENDS;
}

/* Before a word that ends with the letters from tail on, but begins otherwise: "U.S.", "well-known". */
static int after_joined(Line *line, Py_ssize_t first, Py_ssize_t tail, Py_ssize_t place, Py_ssize_t right)
{
    Py_UCS4 joint = line->text[tail - 1];
    int told = told_of(line, first, place, 0) & OF_STOPS;
    if (told & ~(SOMETIMES | LISTED))
        return ASK;
    if ((joint == '.' || joint == '-') && place - tail > 1 && told_of(line, tail, place, 0) & OF_STOPS)
        return ASK; /* _is_title: what stands behind the last stroke or stop may be one */
    if (told & SOMETIMES || is_initials(line, first, place))
        return read_starter(line, right);
    return told ? ASK : ENDS;
}

/* Whether the full stop at place ends a sentence that began at begin, where a word or number, no small letter, stands
   at right. */
int read_full_stop(Line *line, Py_ssize_t begin, Py_ssize_t place, Py_ssize_t right)
{
    const Py_UCS4 *text = line->text;
    const Left left = read_left(line, begin, place);
    if (left.first == place && !left.pair)
        return ENDS; /* nothing is listed and nothing is a number */
    Py_UCS4 last = text[place - 1];
    if (is_any_digit(last)) {
        if (line->ordinals || !is_digit(last))
            return ASK;
        int digits = is_any_digit(text[left.first]) && place - left.first <= 2; /* "1. First", an enumeration */
        return digits && !left.word ? PASS : ENDS;
    }
    if (left.pair)
        return ASK;
    if (!is_letter(last)) /* no listed word ends so */
        return (last < 128 && last != '.') || last == 0x201d ? ENDS : ASK;
    Py_ssize_t tail = place;
    while (tail > left.first && is_letter(text[tail - 1]))
        tail--;
    return tail == left.first ? after_letters(line, tail, place, right)
                              : after_joined(line, left.first, tail, place, right);
}
