/* How lines begin: which may open with a bullet, a time or a dateline, as the patterns of sentences.py have them. */

#include "lines.h"

#define INNER 260 /* code points within which a dash may end a dateline */
#define FIRST 3   /* lines of an article in which a dateline needs no capitals */

/* Whether a line that begins with a digit may open with a number (_BULLET) or a time (_TIME). */
static int opens_with_number(const Line *line)
{
    Py_ssize_t place = line->start;
    while (is_any_digit(peek(line, place)))
        place++;
    Py_UCS4 c = peek(line, place);
    if (c == '.' || c == ')' || c == ':')
        return 1;
    if (Py_UNICODE_ISSPACE(c))
        c = peek(line, place + 1);
    return c == 'a' || c == 'p';
}

/* Whether a bracket closes right before the dash at place, as behind an agency. */
static int follows_bracket(const Line *line, Py_ssize_t place)
{
    const Py_UCS4 *text = line->text;
    if (place > line->start && Py_UNICODE_ISSPACE(text[place - 1]))
        place--;
    return place > line->start && text[place - 1] == ')';
}

static inline int is_dash(const Line *line, Py_ssize_t place)
{
    Py_UCS4 c = line->text[place];
    if (c != '-')
        return c == 0x2014 || c == 0x2013;
    Py_UCS4 after = peek(line, place + 1);
    return after == '-' || Py_UNICODE_ISSPACE(after);
}

/* Whether a line may begin with a dateline, a bullet or a time. All that may stand before a dateline's dash are words
   that begin with no small letter of a to z, one month, numbers, and what stands in brackets right before it; or it is
   a company's ("/PRNewswire/"), or stands behind a headline and an agency in brackets (_INNER_DATELINE). */
int opens_otherwise(const Line *line, Py_ssize_t paragraph)
{
    const Py_UCS4 *text = line->text;
    Py_UCS4 first = text[line->start], second = peek(line, line->start + 1);
    int named = Py_UNICODE_ISALPHA(first), number = is_digit(first);
    if (number ? opens_with_number(line) : named ? second == ')' : is_word(first))
        return 1;
    if (first == '(' || first == '[' || first == '-' || first == '*' || first == 0xb7 || first == 0x2013 ||
        (first >= 0x2022 && first < 0x2030) || (first >= 0x25a0 && first < 0x2600))
        return 1;
    int capitals = named && is_word(second) && !is_small(second);
    int early = paragraph < FIRST, place = capitals || number, small = 0, wire = 0, dashed = 0;
    for (Py_ssize_t i = line->start; i < line->end; i++) {
        Py_UCS4 c = text[i];
        if (is_small(c)) {
            small += i > line->start && Py_UNICODE_ISSPACE(text[i - 1]);
            continue;
        }
        if (c == '/' && (peek(line, i + 1) == 'P' || peek(line, i + 1) == 'E'))
            wire = 1;
        else if (is_any_digit(c))
            place = 1;
        else if (c == ':' && paragraph == 0 && capitals && small == 0)
            return 1;
        else if (is_dash(line, i)) {
            dashed = 1;
            if (follows_bracket(line, i) || (early && line->ordinals))
                return 1;
            if ((named || number) && ((place && small < 2) || (early && small == 0)))
                return 1;
        }
        else if (i >= line->start + INNER && !dashed && !early)
            return 0;
        if (wire && dashed)
            return 1;
    }
    return 0;
}
