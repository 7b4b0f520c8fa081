/* Tables that give what they meet numbers, in the order in which it comes: stems, and pairs of stems. */

#ifndef AIBRIEF_NUMBERING_H
#define AIBRIEF_NUMBERING_H

#include "quick.h"

typedef struct {
    uint64_t key;
    int32_t number; /* -1 where the slot is free */
} Slot;

typedef struct {
    Slot *slots;
    size_t mask;
    uint64_t basis;
} Table;

/* Slots for so many entries: a power of 2, and half of them stay free. */
static inline size_t slots_for(Py_ssize_t entries)
{
    size_t size = 64;
    while (size < (size_t)entries * 2)
        size *= 2;
    return size;
}

/* Make a table of slots; -1 with an exception. */
static inline int open_table(Table *table, Slot *slots, size_t size)
{
    memset(slots, 0xff, size * sizeof(Slot));
    table->slots = slots;
    table->mask = size - 1;
    return set_secret(&table->basis, "numbers");
}

static inline size_t home(const Table *table, uint64_t key)
{
    key = (key ^ table->basis) * 0x9e3779b97f4a7c15u;
    key = (key ^ key >> 32) * 0x9e3779b97f4a7c15u;
    return (size_t)(key >> 32) & table->mask;
}

/* The number of a pair of stems, the next one when it is new. */
static inline int32_t number_of_pair(Table *table, uint64_t key, int32_t next)
{
    size_t place = home(table, key);
    for (;; place = (place + 1) & table->mask) {
        Slot *slot = &table->slots[place];
        if (slot->number < 0) {
            slot->key = key;
            slot->number = next;
            return next;
        }
        if (slot->key == key)
            return slot->number;
    }
}

/* The number of a stem, the next one when it is new; -1 with an exception when it is no string. */
static inline int32_t number_of_stem(Table *table, PyObject **stems, PyObject *stem, int32_t next)
{
    if (!PyUnicode_CheckExact(stem)) {
        PyErr_SetString(PyExc_TypeError, "a stem is a string");
        return -1;
    }
    uint64_t key = (uint64_t)PyObject_Hash(stem);
    size_t place = home(table, key);
    for (;; place = (place + 1) & table->mask) {
        Slot *slot = &table->slots[place];
        if (slot->number < 0) {
            slot->key = key;
            slot->number = next;
            stems[next] = stem;
            return next;
        }
        if (slot->key == key && (stems[slot->number] == stem || PyUnicode_Compare(stems[slot->number], stem) == 0))
            return slot->number;
    }
}

#endif
