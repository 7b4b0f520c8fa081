/* What a mark is: see boundaries.py, whose pattern MARKS and function Marks.read are told here. */

#include "lines.h"

const char ASCII_MARKS[128] = {['.'] = 1, ['!'] = 1, ['?'] = 1, ['"'] = 1, ['\''] = 1, ['('] = 1, ['['] = 1};

/* _GOES_ON: whether " word " or " word," in small letters follows: no sentence begins so. */
int goes_on(const Line *line, Py_ssize_t place)
{
    if (peek(line, place) != ' ' || !is_small(peek(line, place + 1)))
        return 0;
    for (place += 2; is_small(peek(line, place)); place++)
        ;
    return peek(line, place) == ' ' || peek(line, place) == ',';
}

/* _TAIL: where the stops from place on, and the marks that close behind them, end; 0 in doubt, as where the last or
   the next may open as well (_with_its_own). */
static Py_ssize_t tail_from(const Line *line, Py_ssize_t place)
{
    Py_ssize_t stop = place + 1;
    while (is_stop(peek(line, stop)))
        stop++;
    while (is_closer(peek(line, stop)))
        stop++;
    Py_UCS4 c = peek(line, stop), after = peek(line, stop + 1);
    if ((c == ' ' || c == 0xa0 || c == 0x202f) && (after == 0xbb || after == 0x203a))
        return 0;
    return line->text[stop - 1] == 0x201c || c == 0xab ? 0 : stop;
}

/* _LOWER_OPENS: whether a sentence may begin with the small letter at place. */
static int small_may_open(const Line *line, Py_ssize_t place)
{
    if (is_apostrophe(line->text[place - 1]))
        return 1;
    Py_ssize_t most = place + 5;
    while (place < most && is_small(peek(line, place)))
        place++;
    return is_capital(peek(line, place));
}

/* _is_end: whether the marks text[place:stop] end a sentence that began at begin. */
static int read_end(Line *line, Py_ssize_t begin, Py_ssize_t place, Py_ssize_t stop)
{
    const Py_UCS4 *text = line->text;
    Py_UCS4 c = text[place], following = peek(line, stop);
    int single = c == '.' && stop == place + 1;
    if (stop >= line->end)
        return PASS;
    if (!Py_UNICODE_ISSPACE(following))
        return single && Py_UNICODE_ISUPPER(following) ? ASK : PASS; /* _is_glued */
    Py_ssize_t right = stop;
    while (right < line->end && (Py_UNICODE_ISSPACE(text[right]) || is_opener(text[right])))
        right++;
    if (right >= line->end)
        return PASS;
    if (Py_UNICODE_ISLOWER(text[right]))
        return small_may_open(line, right) ? ASK : PASS;
    if (single)
        return read_full_stop(line, begin, place, right);
    if (c == '!' || (c == '?' && is_closer(text[stop - 1]) && is_capital(text[right])))
        return ASK; /* Yahoo!, “Why?” Holm asked */
    return c == '.' && text[place + 1] == ')' ? ASK : ENDS; /* (ret.) */
}

/* What one of the marks is. PASS: nothing, go on at *next. ENDS: a sentence ends before *next. ASK: the rules. */
int read_mark(Line *line, Py_ssize_t begin, Py_ssize_t place, Py_ssize_t *next)
{
    Py_UCS4 c = line->text[place], after = peek(line, place + 1);
    Py_UCS4 before = place ? line->text[place - 1] : ' ';
    *next = place + 1;
    if (place + 1 == line->end || (c == '\'' && is_word(before)))
        return PASS;
    if (c == '.') {
        if (is_small(after) || is_digit(after) || after == ',' || after == ';' || after == ':')
            return PASS;
        if (is_capital(after) && is_capital(before))
            return PASS;
    }
    if (!is_stop(c))
        return pass_enclosure(line, place, next);
    if (c >= 0x3000) /* 。！？ */
        return ASK;
    if (goes_on(line, place + 1)) {
        *next = place + 2;
        return PASS;
    }
    *next = tail_from(line, place);
    return *next ? read_end(line, begin, place, *next) : ASK;
}
