/* How lines begin: which may open with a bullet, a time or a dateline, as the patterns of sentences.py have them. */

#include "lines.h"

#define INNER 260 /* code points within which a dash may end a dateline */
#define FIRST 3   /* lines of an article in which a dateline needs no capitals */

/* Whether a bracket closes right before the dash at place, as behind an agency. */
static int follows_bracket(const Line *line, Py_ssize_t place)
{
    const Py_UCS4 *text = line->text;
    if (place > line->start && Py_UNICODE_ISSPACE(text[place - 1]))
        place--;
    return place > line->start && text[place - 1] == ')';
}

/* Whether a dateline may end with one of the dashes. All that may stand before it are words that begin with no small
   letter of a to z, one month, numbers, and what stands in brackets right before it (_DATELINE, _FIRST_DATELINE); or
   it is a company's ("/PRNewswire/"), or stands behind a headline and an agency in brackets (_INNER_DATELINE). */
static int has_dateline(const Line *line, int named, int placed, int early)
{
    int small = 0, wire = 0, dashed = 0;
    for (Py_ssize_t i = line->start; i < line->end; i++) {
        Py_UCS4 c = line->text[i];
        if (is_small(c))
            continue;
        if (is_space(c))
            small += is_small(peek(line, i + 1));
        else if (c == '/')
            wire |= peek(line, i + 1) == 'P' || peek(line, i + 1) == 'E';
        else if (is_any_digit(c))
            placed = 1;
        else if (is_dash(line, i)) {
            dashed = 1;
            if (follows_bracket(line, i) || (named && ((placed && small < 2) || (early && small == 0))))
                return 1;
        }
        if (wire && dashed)
            return 1;
    }
    return 0;
}

/* Whether a line may begin with a dateline, a bullet or a time. */
int opens_otherwise(const Line *line, Py_ssize_t paragraph)
{
    const Py_UCS4 *text = line->text;
    Py_UCS4 first = text[line->start], second = peek(line, line->start + 1);
    int named = Py_UNICODE_ISALPHA(first);
    if (named ? second == ')' : is_word(first))
        return 1; /* _BULLET, _TIME */
    if (first == '(' || first == '[' || first == '-' || first == '*' || first == 0xb7 || first == 0x2013 ||
        (first >= 0x2022 && first < 0x2030) || (first >= 0x25a0 && first < 0x2600))
        return 1;
    int capitals = named && is_word(second) && !is_small(second), early = paragraph < FIRST;
    if (paragraph == 0 && capitals)
        return 1; /* _COLON_DATELINE */
    if (line->dash >= (early ? line->end : Py_MIN(line->end, line->start + INNER)))
        return 0;
    if (early && line->ordinals)
        return 1;
    return has_dateline(line, named, capitals, early);
}
