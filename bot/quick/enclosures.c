/* Quotations and brackets: where to go on after what opens at a mark. See enclosures.py, and MARKS in boundaries.py. */

#include "lines.h"

#define LONGEST_BRACKET 300
#define LONGEST_QUOTATION 600

static inline int is_space_of_french(Py_UCS4 c) { return c == ' ' || c == 0xa0 || c == 0x202f; }
static inline int is_word_of_pattern(Py_UCS4 c) { return c == '_' || is_word(c); }

/* As the alternatives of MARKS for “, " and (: a quotation or bracket that closes before its sentence's end, or ends
   the sentence. The mark's neighbours are known to fit. ASK: no alternative fits. */
static int pass_plain(const Line *line, Py_ssize_t place, Py_UCS4 close, Py_ssize_t *next)
{
    Py_UCS4 open = line->text[place];
    Py_ssize_t most = Py_MIN(line->end, place + 1 + (open == '(' ? 290 : 590) + 1), stop = place + 1;
    while (stop < most && line->text[stop] != close && line->text[stop] != open)
        stop++;
    if (stop - place - 1 < 2 || stop >= most || line->text[stop] != close)
        return ASK;
    Py_UCS4 last = line->text[stop - 1], after = peek(line, stop + 1);
    int space = Py_UNICODE_ISSPACE(last), at_end = stop + 1 == line->end;
    *next = stop + 1;
    if (!space && !is_stop(last) && (open != '"' || is_word(last) || at_end || Py_UNICODE_ISSPACE(after)))
        return PASS;
    if (open == '(')
        return ASK;
    if (last == '.' && after == ' ' && is_capital(peek(line, stop + 2))) {
        Py_UCS4 before = line->text[stop - 2];
        return Py_UNICODE_ISSPACE(before) || is_stop(before) ? ASK : ENDS;
    }
    if (space || last == 0x3002 || last == 0xff01 || last == 0xff1f)
        return ASK;
    if (at_end)
        return PASS;
    *next = stop + 2;
    return goes_on(line, stop + 1) ? PASS : ASK;
}

/* Enclosures._before_stops: the stops before a closing mark are not passed. */
static Py_ssize_t before_stops(const Line *line, Py_ssize_t place, Py_ssize_t close)
{
    if (is_space_of_french(line->text[close - 1]))
        close--;
    while (close > place + 1 && is_stop(line->text[close - 1]))
        close--;
    return Py_MAX(close, place + 1);
}

/* _NEXT_LINE_OPENS: whether a quotation that this line does not close goes on in the next. */
static int next_line_opens(const Line *line)
{
    Py_ssize_t place = line->end;
    while (place < line->length && Py_UNICODE_ISSPACE(line->text[place]))
        if (++place > line->end + 4)
            return 0;
    if (place == line->end || place >= line->length)
        return 0;
    Py_UCS4 c = line->text[place];
    return c == '"' || c == 0x201c || c == 0x201e || c == 0xab;
}

/* _REOPENED: whether the stop at place is one before a paragraph that opens its quotation again. */
static int opens_again(const Line *line, Py_ssize_t place, Py_UCS4 open)
{
    Py_UCS4 c = line->text[place];
    return (c == '.' || c == '!' || c == '?' || c == 0x2026) && peek(line, place + 2) == open &&
           Py_UNICODE_ISSPACE(line->text[place + 1]) && is_word_of_pattern(peek(line, place + 3));
}

/* Enclosures.close for the marks that come in pairs. */
static int pass_pair(const Line *line, Py_ssize_t place, Py_UCS4 close, Py_ssize_t *next)
{
    const Py_UCS4 *text = line->text;
    Py_UCS4 open = text[place];
    int bracket = open == '(' || open == '[';
    Py_ssize_t limit = Py_MIN(line->end, place + (bracket ? LONGEST_BRACKET : LONGEST_QUOTATION));
    Py_ssize_t stop = place + 1, again = 0;
    for (; stop < limit && text[stop] != close; stop++)
        if (open == 0x201c && !again && opens_again(line, stop, open))
            again = stop;
    *next = place + 1;
    if (stop == limit && limit < line->end)
        return open == 0x201c ? ASK : PASS; /* what was before may count: Enclosures._lonely */
    if (again) {
        *next = again;
        return PASS;
    }
    if (stop == limit) {
        if (!bracket && next_line_opens(line))
            *next = line->end;
        return PASS;
    }
    if (open == '"' && Py_UNICODE_ISSPACE(text[stop - 1]) && stop + 1 < line->length && is_word(text[stop + 1])) {
        if (is_stop(text[stop - 2]))
            *next = Py_MAX(stop - 2, place + 1);
        return PASS;
    }
    *next = before_stops(line, place, stop);
    return PASS;
}

/* Enclosures.close for ' and ‘, which close after a full stop or a comma only. */
static int pass_single(const Line *line, Py_ssize_t place, Py_UCS4 close, Py_ssize_t *next)
{
    const Py_UCS4 *text = line->text;
    Py_ssize_t limit = Py_MIN(line->end, place + LONGEST_QUOTATION);
    *next = place + 1;
    for (Py_ssize_t stop = place + 1; stop + 1 < limit; stop++) {
        Py_UCS4 c = text[stop];
        if (c == 0x2018 && close == 0x2019)
            return PASS;
        if (c != '.' && c != '!' && c != '?' && c != 0x2026 && c != ',')
            continue;
        if (text[stop + 1] == close && !is_word_of_pattern(peek(line, stop + 2))) {
            *next = before_stops(line, place, stop + 1);
            return PASS;
        }
    }
    return PASS;
}

/* What the mark at place is, which may open a quotation or a bracket. */
int pass_enclosure(const Line *line, Py_ssize_t place, Py_ssize_t *next)
{
    Py_UCS4 c = line->text[place], after = peek(line, place + 1);
    Py_UCS4 before = place ? line->text[place - 1] : ' ';
    if (place == line->start && is_word(before))
        return ASK; /* MARKS sees what stands before the line, Enclosures does not */
    int opens = c == '(' || c == '[' || !(is_word(before) || Py_UNICODE_ISSPACE(after)); /* Enclosures._opens */
    Py_UCS4 close = c == '(' ? ')' : c == '[' ? ']' : c == '"' ? '"' : c == 0x201c ? 0x201d : 0;
    if (opens && close && c != '[') {
        int what = pass_plain(line, place, close, next);
        if (what != ASK)
            return what;
    }
    int single = c == '\'' || c == 0x2018;
    if (after == c || (!close && !single))
        return ASK;
    *next = place + 1;
    if (!opens || (c == '\'' && is_any_digit(after)))
        return PASS;
    return single ? pass_single(line, place, c == '\'' ? '\'' : 0x2019, next) : pass_pair(line, place, close, next);
}
