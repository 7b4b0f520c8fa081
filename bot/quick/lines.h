/* What reads lines of prose: splitter.c (sentences), bounds.c (where a line is), openings.c (how it begins), marks.c
   (where a sentence ends), stops.c (full stops), enclosures.c (quotations and brackets), spans.c (what a span is). Each
   function here says which function of bot/text/splitting it mirrors, and leaves to that one whatever is not plain. */

#ifndef AIBRIEF_LINES_H
#define AIBRIEF_LINES_H

#include "quick.h"

/* A line of a text while its sentences are found. */
typedef struct {
    const Py_UCS4 *text; /* the whole of it */
    Py_ssize_t length;
    Py_ssize_t start, end; /* the line */
    PyObject *told;    /* word -> a sum of what the lists of its language say of it, see below */
    PyObject *opening; /* words with which a notice may begin -> its signs, one of which it holds; None: no signs */
    PyObject *sign;    /* what else makes a notice, wherever it stands: ASCII with a b, which is not often met */
    Py_ssize_t from_b; /* where the b stands in the sign */
    Py_ssize_t credit; /* where the b of a sign stands first in the line; the text's length when none does */
    int ordinals;      /* whether "5." may be an ordinal in its language */
    Py_ssize_t dash;   /* the first in the line that is_dash knows; the line's end or more when there is none */
    Py_ssize_t curly[3]; /* of “: the next ” and the next place where it opens again, once looked for, and the place
                            before which none closes in the line (Enclosures._nearest, ._lonely) */
    int failed;          /* an exception is set */
} Line;

/* told() in abbreviations.py */
enum { LISTED = 1, NEVER = 2, SOMETIMES = 4, NUMBERED = 8, STARTER = 16, OWN_RULE = 32 };
#define OF_STOPS (LISTED | NEVER | SOMETIMES | NUMBERED | OWN_RULE)
enum { PASS, ENDS, ASK };                      /* what a mark is: nothing, a sentence's end, a matter for the rules */
enum { SENTENCE, FRAGMENT, HEADING, DOUBTFUL }; /* what a span is; the last is a matter for the rules */

static inline int is_capital(Py_UCS4 c) { return c >= 'A' && c <= 'Z'; }
static inline int is_small(Py_UCS4 c) { return c >= 'a' && c <= 'z'; }
static inline int is_digit(Py_UCS4 c) { return c >= '0' && c <= '9'; }

/* What str.isalpha, isalnum and isdigit say of one character. */
static inline int is_letter(Py_UCS4 c) { return c < 128 ? is_small(c | 32) : Py_UNICODE_ISALPHA(c); }
static inline int is_word(Py_UCS4 c) { return c < 128 ? is_small(c | 32) || is_digit(c) : Py_UNICODE_ISALNUM(c); }
static inline int is_any_digit(Py_UCS4 c) { return c < 128 ? is_digit(c) : Py_UNICODE_ISDIGIT(c); }

static inline int is_apostrophe(Py_UCS4 c) { return c == '\'' || c == 0x2019; }

/* STOPS in enclosures.py */
static inline int is_stop(Py_UCS4 c)
{
    return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xff01 || c == 0xff1f;
}

/* OPENERS in stops.py */
static inline int is_opener(Py_UCS4 c)
{
    if (c < 128)
        return c == '"' || c == '\'' || c == '(' || c == '[' || c == '*' || c == '-';
    return c == 0x201c || c == 0x201e || c == 0xab || c == 0xbb || c == 0x2039 || c == 0x2018 || c == 0x201a ||
           c == 0x300c || c == 0x300e || c == 0xff08 || c == 0xbf || c == 0xa1 || c == 0x2013 || c == 0x2014 ||
           c == 0x30fb;
}

/* The quotation marks and brackets of _TAIL in boundaries.py. */
static inline int is_closer(Py_UCS4 c)
{
    if (c < 128)
        return c == '"' || c == '\'' || c == ')' || c == ']';
    return c == 0x201d || c == 0x2019 || c == 0xbb || c == 0x201c || c == 0x203a || c == 0x300d || c == 0x300f ||
           c == 0xff09;
}

static inline Py_UCS4 peek(const Line *line, Py_ssize_t place)
{
    return place < line->end ? line->text[place] : 0;
}

/* Whether what stands at a place may be a dash that ends a dateline. */
static inline int is_dash(const Line *line, Py_ssize_t place)
{
    Py_UCS4 c = line->text[place];
    if (c != '-')
        return c == 0x2014 || c == 0x2013;
    Py_UCS4 after = place + 1 < line->length ? line->text[place + 1] : 0;
    return after == '-' || Py_UNICODE_ISSPACE(after);
}

extern const char ASCII_MARKS[128]; /* of the first code points those that are marks */

/* One of the marks that the pattern MARKS in boundaries.py begins with. */
static inline int is_mark(Py_UCS4 c)
{
    if (c < 128)
        return ASCII_MARKS[c];
    return is_stop(c) || c == 0x201c || c == 0x201e || c == 0xab || c == 0xbb || c == 0x2039 || c == 0x2018 ||
           c == 0x201a || c == 0x300c || c == 0x300e || c == 0xff08;
}

int next_line(Line *line, Py_ssize_t *place);                                         /* bounds.c */
Py_ssize_t skim(Line *line, Py_ssize_t place, Py_ssize_t most);                       /* bounds.c */
int goes_on(const Line *line, Py_ssize_t place);                                      /* marks.c */
int read_mark(Line *line, Py_ssize_t begin, Py_ssize_t place, Py_ssize_t *next);      /* marks.c */
int pass_enclosure(Line *line, Py_ssize_t place, Py_ssize_t *next);                   /* enclosures.c */
int read_full_stop(Line *line, Py_ssize_t begin, Py_ssize_t place, Py_ssize_t right); /* stops.c */
int kind_inside(Line *line, Py_ssize_t start, Py_ssize_t end);                        /* spans.c */
int kind_of_last(Line *line, Py_ssize_t first);                                       /* spans.c */
int opens_otherwise(const Line *line, Py_ssize_t paragraph);                          /* openings.c */
PyObject *lowered(Line *line, Py_ssize_t start, Py_ssize_t end);                      /* stops.c */

#endif
