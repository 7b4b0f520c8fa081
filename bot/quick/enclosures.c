/* Quotations and brackets: where to go on after what opens at a mark. See enclosures.py, and MARKS in boundaries.py. */

#include "lines.h"

#define LONGEST_BRACKET 300
#define LONGEST_QUOTATION 600
#define RUN 8       /* so many of a mark open nothing */
#define UNKNOWN -1  /* the rules were asked about a “: what they know of the next ones counts */

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

/* Enclosures.close for “. */
static Py_ssize_t close_curly(Line *line, Py_ssize_t place)
{
    const Py_UCS4 *text = line->text;
    Py_ssize_t limit = Py_MIN(line->end, place + LONGEST_QUOTATION), *close = &line->curly[0], *again = &line->curly[1];
    if (place < line->curly[2])
        return place + 1;
    if (*close <= place)
        for (*close = place + 1; *close < line->end && text[*close] != 0x201d; ++*close)
            ;
    if (*again <= place)
        for (*again = place + 1; *again < line->end && !opens_again(line, *again, 0x201c); ++*again)
            ;
    if (*again < Py_MIN(*close, limit))
        return *again;
    if (*close < limit)
        return before_stops(line, place, *close);
    if (*close == line->end && limit < line->end)
        line->curly[2] = line->end - LONGEST_QUOTATION;
    return limit == line->end && next_line_opens(line) ? limit : place + 1;
}

/* Enclosures.close for ", ( and [. */
static Py_ssize_t close_pair(const Line *line, Py_ssize_t place, Py_UCS4 close)
{
    const Py_UCS4 *text = line->text;
    Py_ssize_t most = place + (close == '"' ? LONGEST_QUOTATION : LONGEST_BRACKET), limit = Py_MIN(line->end, most);
    Py_ssize_t stop = place + 1;
    while (stop < limit && text[stop] != close)
        stop++;
    if (stop == limit)
        return limit == line->end && close == '"' && next_line_opens(line) ? limit : place + 1;
    if (close == '"' && Py_UNICODE_ISSPACE(text[stop - 1]) && stop + 1 < line->length && is_word(text[stop + 1]))
        return is_stop(text[stop - 2]) ? Py_MAX(stop - 2, place + 1) : place + 1;
    return before_stops(line, place, stop);
}

/* Enclosures.close for ' and ‘, which close after a full stop or a comma only. */
static Py_ssize_t close_single(const Line *line, Py_ssize_t place, Py_UCS4 close)
{
    const Py_UCS4 *text = line->text;
    Py_ssize_t limit = Py_MIN(line->end, place + LONGEST_QUOTATION);
    for (Py_ssize_t stop = place + 1; stop + 1 < limit; stop++) {
        Py_UCS4 c = text[stop];
        if (c == 0x2018 && close == 0x2019)
            break;
        if (c != '.' && c != '!' && c != '?' && c != 0x2026 && c != ',')
            continue;
        if (text[stop + 1] == close && !is_word_of_pattern(peek(line, stop + 2)))
            return before_stops(line, place, stop + 1);
    }
    return place + 1;
}

/* RUN: where a row of the same mark that is too long to open anything ends; 0 when there is none. */
static Py_ssize_t pass_run(const Line *line, Py_ssize_t place)
{
    Py_ssize_t stop = place + 1;
    while (peek(line, stop) == line->text[place])
        stop++;
    return stop - place < RUN ? 0 : stop;
}

/* What the mark at place is, which may open a quotation or a bracket. */
int pass_enclosure(Line *line, Py_ssize_t place, Py_ssize_t *next)
{
    Py_UCS4 c = line->text[place], after = peek(line, place + 1), before = place ? line->text[place - 1] : ' ';
    if (place == line->start && is_word(before)) { /* MARKS sees what stands before the line, Enclosures does not */
        line->curly[2] = UNKNOWN;
        return ASK;
    }
    int opens = c == '(' || c == '[' || !(is_word(before) || Py_UNICODE_ISSPACE(after)); /* Enclosures._opens */
    Py_UCS4 close = c == '(' ? ')' : c == '[' ? ']' : c == '"' ? '"' : c == '\'' ? '\'' : c == 0x201c ? 0x201d :
                    c == 0x2018 ? 0x2019 : 0;
    if (opens && (c == '(' || c == '"' || c == 0x201c)) {
        int what = pass_plain(line, place, close, next);
        if (what != ASK)
            return what;
    }
    if (close == 0 || (c == 0x201c && line->curly[2] == UNKNOWN))
        return ASK;
    *next = pass_run(line, place);
    if (*next)
        return PASS;
    if (!opens || (c == '\'' && is_any_digit(after)))
        *next = place + 1;
    else if (c == '\'' || c == 0x2018)
        *next = close_single(line, place, close);
    else
        *next = c == 0x201c ? close_curly(line, place) : close_pair(line, place, close);
    return PASS;
}
