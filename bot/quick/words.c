/* A table: a stretch between spaces -> what is known of it; and a reader that looks up a text's stretches in turn.

   What bot/text/tables.py does with a dict and str.split, without making a string of every stretch: a word is
   hashed where it stands. A stretch that is not known is read by the function given, and remembered.

   A vocabulary does not fit into the nearest caches, so what a few words need is fetched before the first of them
   is looked at: that takes a third off. */

#include "words.h"

#define SMALLEST 1024 /* slots; always a power of 2, and half of them free */

static inline size_t home(const Words *words, uint64_t hash) { return (size_t)(hash ^ hash >> 32) & words->mask; }

void close_words(Words *words)
{
    for (size_t i = 0; words->slots != NULL && i <= words->mask; i++) {
        Py_XDECREF(words->slots[i].word);
        Py_XDECREF(words->slots[i].value);
    }
    PyMem_Free(words->slots);
    words->slots = NULL;
    words->used = 0;
}

/* Make the table empty; -1 with an exception, and it stays as it is, where there is no memory. */
int open_words(Words *words)
{
    WordSlot *slots = PyMem_Calloc(SMALLEST, sizeof(WordSlot));
    if (slots == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    close_words(words);
    words->slots = slots;
    words->mask = SMALLEST - 1;
    return 0;
}

static int same(const Text *text, Py_ssize_t start, Py_ssize_t end, PyObject *word)
{
    const Text other = text_of(word);
    if (other.length != end - start)
        return 0;
    if (other.kind == text->kind)
        return memcmp((const char *)text->data + start * text->kind, other.data,
                      (size_t)(other.length * text->kind)) == 0;
    for (Py_ssize_t i = 0; i < other.length; i++)
        if (at(text, start + i) != at(&other, i))
            return 0;
    return 1;
}

/* The slot of text[start:end], a free one when it is not known. */
static WordSlot *slot_of(const Words *words, const Text *text, Py_ssize_t start, Py_ssize_t end, uint64_t hash)
{
    size_t place = home(words, hash);
    for (;; place = (place + 1) & words->mask) {
        WordSlot *slot = &words->slots[place];
        if (slot->word == NULL || (slot->hash == hash && same(text, start, end, slot->word)))
            return slot;
    }
}

static int grow(Words *words)
{
    WordSlot *old = words->slots;
    size_t size = words->mask + 1;
    WordSlot *slots = PyMem_Calloc(size * 2, sizeof(WordSlot));
    if (slots == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    words->slots = slots;
    words->mask = size * 2 - 1;
    for (size_t i = 0; i < size; i++)
        if (old[i].word != NULL) {
            size_t place = home(words, old[i].hash);
            while (slots[place].word != NULL)
                place = (place + 1) & words->mask;
            slots[place] = old[i];
        }
    PyMem_Free(old);
    return 0;
}

/* Remember a word, unless it is too long to be one; -1 with an exception. */
static int remember(Words *words, PyObject *word, uint64_t hash, PyObject *value)
{
    const Text text = text_of(word);
    if (text.length > words->longest)
        return 0;
    if (words->used >= words->full) {
        if (open_words(words) < 0)
            return -1;
    }
    else if ((size_t)words->used * 2 > words->mask && grow(words) < 0)
        return -1;
    WordSlot *slot = slot_of(words, &text, 0, text.length, hash);
    if (slot->word == NULL) { /* another thread may have learnt it while this one read */
        slot->hash = hash;
        slot->word = Py_NewRef(word);
        slot->value = Py_NewRef(value);
        words->used++;
    }
    return 0;
}

/* Whether a value is what the table holds, and no subclass of it. */
static int fits(const Words *words, PyObject *value)
{
    if (words->size >= 0)
        return PyBytes_CheckExact(value) && PyBytes_GET_SIZE(value) == words->size;
    if (!PyTuple_CheckExact(value))
        return 0;
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(value); i++)
        if (!PyUnicode_CheckExact(PyTuple_GET_ITEM(value, i)))
            return 0;
    return 1;
}

/* A new reference to what is read of a stretch that the table does not know. */
static PyObject *learn(Words *words, PyObject *string, const Stretch *stretch)
{
    PyObject *word = PyUnicode_Substring(string, stretch->start, stretch->end);
    PyObject *value = word ? PyObject_CallOneArg(words->read, word) : NULL;
    if (value != NULL && !fits(words, value)) {
        PyErr_SetString(PyExc_TypeError, words->size < 0 ? "what is read of a word is a tuple of strings"
                                                         : "what is read of a word is bytes, four for each number");
        Py_CLEAR(value);
    }
    if (value != NULL && remember(words, word, stretch->hash, value) < 0)
        Py_CLEAR(value);
    Py_XDECREF(word);
    return value;
}

/* Find the next stretches of a text of one kind; how many there are. */
static inline int find_stretches(const Words *words, Reader *reader, int kind)
{
    const void *data = reader->text.data;
    Py_ssize_t place = reader->place, end = reader->end;
    const uint64_t basis = words->basis, factor = words->factor;
    int count = 0;
    for (; count < AHEAD; count++) {
        while (place < end && is_space(PyUnicode_READ(kind, data, place)))
            place++;
        if (place >= end)
            break;
        Stretch *stretch = &reader->ahead[count];
        uint64_t hash = basis;
        stretch->start = place;
        /* FNV-1a over code points; for its own factor words are found that collide from any basis. */
        for (Py_UCS4 c; place < end && !is_space(c = PyUnicode_READ(kind, data, place)); place++)
            hash = (hash ^ c) * factor;
        stretch->end = place;
        stretch->hash = hash;
        FETCH(&words->slots[home(words, hash)]);
    }
    reader->place = place;
    return count;
}

/* Find the next stretches, and have fetched what they need; how many there are. */
static int look_ahead(const Words *words, Reader *reader)
{
    switch (reader->text.kind) { /* known to the compiler in each of them */
    case PyUnicode_1BYTE_KIND:
        reader->count = find_stretches(words, reader, PyUnicode_1BYTE_KIND);
        break;
    case PyUnicode_2BYTE_KIND:
        reader->count = find_stretches(words, reader, PyUnicode_2BYTE_KIND);
        break;
    default:
        reader->count = find_stretches(words, reader, PyUnicode_4BYTE_KIND);
    }
    for (int i = 0; i < reader->count; i++) {
        const WordSlot *slot = &words->slots[home(words, reader->ahead[i].hash)];
        FETCH(slot->word);
        FETCH(slot->value);
    }
    reader->next = 0;
    return reader->count;
}

/* A new reference to the value of the next stretch; NULL at the end, or with an exception. */
PyObject *next_value(Words *words, Reader *reader)
{
    if (reader->next == reader->count && look_ahead(words, reader) == 0)
        return NULL;
    const Stretch *stretch = &reader->ahead[reader->next++];
    const WordSlot *slot = slot_of(words, &reader->text, stretch->start, stretch->end, stretch->hash);
    return slot->word ? Py_NewRef(slot->value) : learn(words, reader->string, stretch);
}
