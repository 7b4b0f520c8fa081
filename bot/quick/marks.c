/* What a mark is, and what a span is, where nothing needs a rule.

   bot/text/splitting says what ends a sentence. Most marks are plain: full stops between an ordinary word and a
   capital, decimals, apostrophes, quotations and brackets that close before their sentence ends. Those are told here
   as the pattern MARKS and the beginnings of the functions named below tell them; of all others the rules are asked. */

#include "quick.h"

#define LONGEST_ASIDE 300 /* code points: see is_aside in cleaning/notices.py */
#define SHORT 60          /* see _is_scrap in splitting/sentences.py */
#define INNER 260         /* where a dash may end a dateline */
#define WORD 32           /* how far left the word before a full stop is looked for */

static inline int is_capital(Py_UCS4 c) { return c >= 'A' && c <= 'Z'; }
static inline int is_small(Py_UCS4 c) { return c >= 'a' && c <= 'z'; }
static inline int is_digit(Py_UCS4 c) { return c >= '0' && c <= '9'; }

static inline int is_word(Py_UCS4 c)
{
    if (c < 128)
        return is_small(c) || is_capital(c) || is_digit(c);
    return Py_UNICODE_ISALNUM(c);
}

const char ASCII_MARKS[128] = {['.'] = 1, ['!'] = 1, ['?'] = 1, ['"'] = 1, ['\''] = 1, ['('] = 1, ['['] = 1};

static inline Py_UCS4 peek(const Line *line, Py_ssize_t place)
{
    return place < line->end ? line->text[place] : 0;
}

/* Whether " word " or " word," in small letters follows: no sentence begins so. */
static int goes_on(const Line *line, Py_ssize_t place)
{
    if (peek(line, place) != ' ' || !is_small(peek(line, place + 1)))
        return 0;
    for (place += 2; is_small(peek(line, place)); place++)
        ;
    return peek(line, place) == ' ' || peek(line, place) == ',';
}

/* The word text[start:end] in small letters, ASCII but for a curled apostrophe; NULL with an exception. */
static PyObject *lowered(Line *line, Py_ssize_t start, Py_ssize_t end)
{
    char word[WORD];
    for (Py_ssize_t i = start; i < end; i++) {
        Py_UCS4 c = line->text[i];
        word[i - start] = (char)(is_capital(c) ? c + 32 : c == 0x2019 ? '\'' : c);
    }
    PyObject *string = PyUnicode_DecodeLatin1(word, end - start, NULL);
    line->failed |= string == NULL;
    return string;
}

/* Whether an ordinary word stands before the full stop at place, of a sentence that began at begin: as _is_plain in
   boundaries.py, for ASCII letters with a vowel. */
static int is_plain(Line *line, Py_ssize_t begin, Py_ssize_t place)
{
    Py_ssize_t first = place;
    int vowel = 0;
    for (; first > begin && place - first < WORD - 1; first--) {
        Py_UCS4 c = line->text[first - 1];
        Py_UCS4 small = c | 32;
        if (!is_small(c) && !is_capital(c))
            break;
        vowel |= small == 'a' || small == 'e' || small == 'i' || small == 'o' || small == 'u';
    }
    if (first - 1 <= begin || line->text[first - 1] != ' ' || place - first < 2)
        return 0;
    if (!is_word(line->text[first - 2]) || (!vowel && is_capital(line->text[first])))
        return 0;
    PyObject *word = lowered(line, first, place);
    int special = word ? PySet_Contains(line->special, word) : -1;
    Py_XDECREF(word);
    line->failed |= special < 0;
    return special == 0;
}

/* Where a quotation or bracket that opens at place and closes before its sentence's end is passed; 0 for the rules.
   ends tells whether the sentence ends with it. */
static Py_ssize_t pass_enclosure(const Line *line, Py_ssize_t place, Py_UCS4 close, int *ends)
{
    Py_UCS4 open = line->text[place];
    Py_ssize_t most = place + 1 + (open == '(' ? 290 : 590), stop = place + 1;
    Py_UCS4 c = 0;
    for (; stop < line->end && stop < most; stop++) {
        c = line->text[stop];
        if (c == close || c == open)
            break;
    }
    if (stop - place - 1 < 2 || stop >= line->end || line->text[stop] != close)
        return 0;
    Py_UCS4 last = line->text[stop - 1], next = peek(line, stop + 1);
    int space = Py_UNICODE_ISSPACE(last), at_end = stop + 1 == line->end;
    *ends = 0;
    if (!space && !is_stop(last)) {
        if (open != '"' || is_word(last) || at_end || Py_UNICODE_ISSPACE(next))
            return stop + 1;
    }
    if (open == '(')
        return 0;
    if (last == '.' && next == ' ' && is_capital(peek(line, stop + 2))) {
        Py_UCS4 before = line->text[stop - 2];
        if (Py_UNICODE_ISSPACE(before) || is_stop(before))
            return 0;
        *ends = 1;
        return stop + 1;
    }
    if (space || last == 0x3002 || last == 0xff01 || last == 0xff1f)
        return 0;
    if (at_end)
        return stop + 1;
    return goes_on(line, stop + 1) ? stop + 2 : 0;
}

/* One of the characters that may stand before a sentence's first letter, but for those that also close. */
static int is_opener(Py_UCS4 c)
{
    return c == '"' || c == '\'' || c == '(' || c == '[' || c == '*' || c == '-' || c == 0x201c || c == 0x201e ||
           c == 0xab || c == 0x2039 || c == 0x2018 || c == 0x201a || c == 0x2013 || c == 0x2014 || c == 0xbf ||
           c == 0xa1;
}

/* Whether behind the space at place, and what may open a sentence, something else than a small letter stands. */
static int opens_sentence(const Line *line, Py_ssize_t place)
{
    while (place < line->end && (is_opener(line->text[place]) || Py_UNICODE_ISSPACE(line->text[place])))
        place++;
    if (place >= line->end)
        return 0;
    Py_UCS4 c = line->text[place];
    return is_capital(c) || (is_word(c) && !Py_UNICODE_ISLOWER(c));
}

/* What one of the marks is. PASS: nothing, go on at *next. ENDS: a sentence ends before *next. ASK: the rules. */
int read_mark(Line *line, Py_ssize_t begin, Py_ssize_t place, Py_ssize_t *next)
{
    Py_UCS4 c = line->text[place], after = peek(line, place + 1);
    Py_UCS4 before = place ? line->text[place - 1] : ' ';
    int ends = 0;
    *next = place + 1;
    if (place + 1 == line->end || (c == '\'' && is_word(before)))
        return PASS;
    if (c == '.') {
        if (is_small(after) || is_digit(after) || after == ',' || after == ';' || after == ':')
            return PASS;
        if (is_capital(after) && is_capital(before))
            return PASS;
        if (after == ' ' && opens_sentence(line, place + 1))
            return is_plain(line, begin, place) ? ENDS : ASK;
    }
    if ((c == '.' || c == '!' || c == '?' || c == 0x2026) && goes_on(line, place + 1)) {
        *next = place + 2;
        return PASS;
    }
    if (c == '?' && after == ' ' && is_capital(peek(line, place + 2)))
        return ENDS;
    if (c == '(' || ((c == '"' || c == 0x201c) && !is_word(before) && !Py_UNICODE_ISSPACE(after))) {
        *next = pass_enclosure(line, place, c == '(' ? ')' : c == '"' ? '"' : 0x201d, &ends);
        return *next == 0 ? ASK : ends ? ENDS : PASS;
    }
    return ASK;
}

/* Whether text[start:end] may hold a sign (ASCII, small letters) in any case. */
static int may_hold(const Line *line, Py_ssize_t start, Py_ssize_t end, PyObject *sign)
{
    const Py_UCS1 *wanted = PyUnicode_1BYTE_DATA(sign);
    Py_ssize_t length = PyUnicode_GET_LENGTH(sign);
    for (Py_ssize_t i = start; i < end; i++) {
        Py_UCS4 first = line->text[i];
        if (first == 0x130 || first == 0x131 || first == 0x17f) /* i and s to a pattern of any case */
            return 1;
        if (first != wanted[0] && (first | 32) != wanted[0])
            continue;
        Py_ssize_t k = 1;
        while (k < length && i + k < end && (line->text[i + k] == wanted[k] || (line->text[i + k] | 32) == wanted[k]))
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
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(signs); i++)
        if (!PyUnicode_IS_ASCII(PyTuple_GET_ITEM(signs, i)) || may_hold(line, start, end, PyTuple_GET_ITEM(signs, i)))
            return 1;
    return 0;
}

/* Whether text[start:end] is beyond doubt a whole sentence: as the beginnings of _kind and is_aside say. */
int is_sentence(Line *line, Py_ssize_t start, Py_ssize_t end)
{
    Py_UCS4 opens = line->text[start], last = line->text[end - 1];
    int closes = last == '"' || last == ')' || last == 0x201d || last == 0x2019;
    Py_ssize_t stop = end - 1 - closes;
    if (stop - start < 2)
        return 0;
    Py_UCS4 c = line->text[stop], before = line->text[stop - 1];
    if ((c != '.' && c != '?' && c != '!') || is_stop(before) || before == ':' || Py_UNICODE_ISSPACE(before))
        return 0;
    int quoted = (opens == '"' || opens == 0x201c) && is_word(line->text[start + 1]);
    if (!is_capital(opens) && !quoted)
        return 0;
    if (end - start <= SHORT)
        for (Py_ssize_t i = start; i < end; i++)
            if (is_any_digit(line->text[i]))
                return 0;
    if (end - start > LONGEST_ASIDE)
        return 1;
    if (line->sign != Py_None && may_hold(line, start, end, line->sign))
        return 0;
    if (quoted)
        return 1;
    Py_ssize_t space = start;
    while (space < end && space < start + 16 && line->text[space] != ' ') {
        Py_UCS4 letter = line->text[space++];
        if (letter >= 128 && letter != 0x2019)
            return 0;
    }
    return space < end && space < start + 16 && !may_be_notice(line, start, space, end);
}
