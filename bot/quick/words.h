/* What words.c and chunks.c share. */

#ifndef AIBRIEF_WORDS_H
#define AIBRIEF_WORDS_H

#include "quick.h"

#define AHEAD 64 /* stretches that are hashed before the first of them is looked up */

/* A text as its code points, however wide they are. */
typedef struct {
    int kind;
    const void *data;
    Py_ssize_t length;
} Text;

static inline Text text_of(PyObject *string)
{
    Text text = {PyUnicode_KIND(string), PyUnicode_DATA(string), PyUnicode_GET_LENGTH(string)};
    return text;
}

static inline Py_UCS4 at(const Text *text, Py_ssize_t place)
{
    return PyUnicode_READ(text->kind, text->data, place);
}

typedef struct {
    uint64_t hash;
    PyObject *word; /* NULL where the slot is free */
    PyObject *value; /* what read made of it: bytes, or a tuple of strings; so to forget it runs no code of others */
} WordSlot;

typedef struct {
    PyObject *read;     /* a word -> its value */
    Py_ssize_t size;    /* bytes of each value; -1 where values are tuples */
    Py_ssize_t longest; /* code points of a word that is remembered */
    Py_ssize_t full;    /* words before the table starts again */
    Py_ssize_t used;
    uint64_t basis, factor; /* of the hashes; secret, so that no text can be made to collide */
    size_t mask;
    WordSlot *slots;
} Words;

/* A stretch between spaces: text[start:end]. */
typedef struct {
    uint64_t hash;
    Py_ssize_t start, end;
} Stretch;

/* Where one is in string[place:end]. */
typedef struct {
    PyObject *string;
    Text text;
    Py_ssize_t place, end;
    int next, count; /* of the stretches that are found already */
    Stretch ahead[AHEAD];
} Reader;

int open_words(Words *words);
void close_words(Words *words);
PyObject *next_value(Words *words, Reader *reader);

#endif
