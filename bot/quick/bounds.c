/* Where the lines of a text begin and end, and what is met on the way there. */

#include "lines.h"

static const char WORTH_A_LOOK[128] = {['\n'] = 1, ['\v'] = 1, ['\f'] = 1, ['\r'] = 1, [0x1c] = 1,
                                       [0x1d] = 1, [0x1e] = 1, ['-'] = 1, ['b'] = 1};
static inline int is_break(Py_UCS4 c) { return (c < ' ' || c >= 0x80) && Py_UNICODE_ISLINEBREAK(c); }

/* Whether the b at place is that of the sign. */
static int is_credit(const Line *line, Py_ssize_t place)
{
    const Py_UCS1 *wanted = PyUnicode_1BYTE_DATA(line->sign);
    Py_ssize_t first = place - line->from_b, size = PyUnicode_GET_LENGTH(line->sign), i = 0;
    if (first < 0 || first + size > line->length)
        return 0;
    while (i < size && line->text[first + i] == wanted[i])
        i++;
    return i == size;
}

/* Where the line that goes on at place ends, or most; sets its dash and its credit. */
Py_ssize_t skim(Line *line, Py_ssize_t place, Py_ssize_t most)
{
    Py_ssize_t dash = line->length, credit = line->length;
    for (; place < most; place++) {
        Py_UCS4 c = line->text[place];
        if (c < 0x80 && !WORTH_A_LOOK[c]) /* most */
            continue;
        if (is_break(c))
            break;
        if (c == 'b') {
            if (credit == line->length && is_credit(line, place))
                credit = place;
        }
        else if (dash == line->length && is_dash(line, place))
            dash = place;
    }
    line->dash = dash;
    line->credit = credit;
    return place;
}

/* Set the bounds of the next line that is not blank, from place on; 0 at the text's end. */
int next_line(Line *line, Py_ssize_t *place)
{
    Py_ssize_t length = line->length;
    Py_ssize_t start = *place;
    while (start < length && is_space(line->text[start])) /* a line break is a space, too */
        start++;
    Py_ssize_t stop = skim(line, start, length);
    *place = stop;
    while (stop > start && is_space(line->text[stop - 1]))
        stop--;
    line->start = start;
    line->end = stop;
    memset(line->curly, 0, sizeof line->curly);
    return start < length;
}
