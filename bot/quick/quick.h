/* What the files of this folder share. Each of them does what a Python file of the same subject does, in less
   time; the Python form is the definition, and tests/quick holds one against the other. */

#ifndef AIBRIEF_QUICK_H
#define AIBRIEF_QUICK_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <math.h>
#include <stdint.h>

/* Have memory fetched that will be read soon. */
#if defined(__GNUC__)
#define FETCH(address) __builtin_prefetch(address)
#else
#define FETCH(address) ((void)(address))
#endif

/* What sentences are worth and share: see concepts.c. */
typedef struct {
    PyObject_HEAD
    Py_ssize_t sentences, concepts;
    char *block;          /* what all of these are parts of */
    int64_t *worth;       /* of a sentence; behind them, of two as one */
    double *factor;       /* of the same, the gain for each unit of worth */
    uint8_t *waits;       /* of the same, whether it may be chosen */
    int64_t *weight;      /* of a concept, 0 once it is covered or when one sentence has it */
    int32_t *by_concept;  /* the sentences of a concept are by_concept[first[c]:first[c + 1]] */
    int32_t *first;
    int32_t *by_sentence; /* the concepts of a sentence are by_sentence[own[n]:own[n + 1]] */
    int32_t *own;
    uint8_t *marked;      /* of a concept, whether the one of two sentences that are compared mentions it */
    int32_t *half;        /* of two as one, at 2n and 2n + 1, the sentences; -1 for none */
    int32_t *next;        /* of a half, another half that is the same sentence; -1 for none */
    int32_t *halves;      /* of a sentence, the first half that it is; -1 for none */
    int32_t *taken;       /* of two as one, the concept that was taken from their worth last */
} Concepts;

/* Bounds within which numbers and sums fit. */
#define MOST_STEMS (1 << 24)
#define MOST_SENTENCES (1 << 13)
#define MOST_WORTH 4e18 /* of all concepts; the sum of what two sentences are worth, each for itself, fits, too */

int read_floats(PyObject *list, Py_ssize_t count, double *into); /* weigh.c */
int weigh(Concepts *self, PyObject *sentences, PyObject *columns[2], PyObject *tables[3], double power); /* weigh.c */

/* What str.split takes for space. */
static inline int is_space(Py_UCS4 c) { return (c <= ' ' || c >= 0x80) && Py_UNICODE_ISSPACE(c); }

int set_secret(uint64_t *secret, const char *name); /* module.c */

extern PyTypeObject ChunksType;   /* chunks.c */
extern PyTypeObject VotesType;    /* chunks.c */
extern PyTypeObject ConceptsType; /* concepts.c */
extern PyTypeObject SplitterType; /* splitter.c */

#endif
