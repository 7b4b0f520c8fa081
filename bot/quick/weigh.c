/* Which concepts sentences mention, and what each weighs, as bot/summarize/rankers/concepts.py defines it.

   Stems get numbers in the order in which they come; concepts (stems and pairs of them that stand again) are
   numbers, too, and which sentences mention which is kept as two lists of numbers, by concept and by sentence.
   Weights are the same whole numbers: pow() is what Python itself calls. */

#include "numbering.h"

/* What is needed only while the concepts are found. */
typedef struct {
    Py_ssize_t total;     /* stems of all sentences */
    int32_t *stem;        /* of each place, the number of its stem */
    PyObject **name;      /* of each number, the stem */
    int32_t *times;       /* of each stem, how often it stands; then its concept, -1 for none */
    int32_t *last;        /* of each concept, the sentence that mentioned it last */
    int64_t *alone;       /* of each sentence, how many concepts only it has */
    Table stems, pairs;
} Search;

static void close_search(Search *search)
{
    PyMem_Free(search->stem);
    PyMem_Free(search->name);
    PyMem_Free(search->times);
    PyMem_Free(search->last);
    PyMem_Free(search->alone);
    PyMem_Free(search->stems.slots);
    PyMem_Free(search->pairs.slots);
}

/* A column of whole numbers from 0 to below a bound. */
static int read_numbers(PyObject *list, Py_ssize_t count, Py_ssize_t bound, int32_t *into)
{
    if (!PyList_CheckExact(list) || PyList_GET_SIZE(list) != count) {
        PyErr_SetString(PyExc_ValueError, "a column has an entry for each sentence");
        return -1;
    }
    for (Py_ssize_t i = 0; i < count; i++) {
        long value = PyLong_AsLong(PyList_GET_ITEM(list, i));
        if (value < 0 || value >= bound) {
            if (!PyErr_Occurred())
                PyErr_SetString(PyExc_ValueError, "a place outside of the tables");
            return -1;
        }
        into[i] = (int32_t)value;
    }
    return 0;
}

static double *read_floats(PyObject *list, Py_ssize_t least)
{
    if (!PyList_CheckExact(list) || PyList_GET_SIZE(list) < least) {
        PyErr_SetString(PyExc_ValueError, "a table is too short");
        return NULL;
    }
    Py_ssize_t count = PyList_GET_SIZE(list);
    double *values = PyMem_Malloc((count + 1) * sizeof(double));
    if (values == NULL) {
        PyErr_NoMemory();
        return NULL;
    }
    for (Py_ssize_t i = 0; i < count; i++)
        values[i] = PyFloat_AsDouble(PyList_GET_ITEM(list, i));
    if (PyErr_Occurred()) {
        PyMem_Free(values);
        return NULL;
    }
    return values;
}

/* Give every stem its number, and count how often it stands. */
static int number_stems(Search *search, PyObject *sentences)
{
    Py_ssize_t place = 0;
    int32_t known = 0;
    for (Py_ssize_t n = 0; n < PyList_GET_SIZE(sentences); n++) {
        PyObject *stems = PyList_GET_ITEM(sentences, n);
        for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(stems); i++) {
            if (i + 8 < PyTuple_GET_SIZE(stems))
                FETCH(PyTuple_GET_ITEM(stems, i + 8));
            int32_t number = number_of_stem(&search->stems, search->name, PyTuple_GET_ITEM(stems, i), known);
            if (number < 0)
                return -1;
            if (number == known)
                search->times[known++] = 0;
            search->times[number]++;
            search->stem[place++] = number;
        }
    }
    return known;
}

static inline void mention(Concepts *self, Search *search, int32_t concept, int32_t sentence, int32_t *end)
{
    if (search->last[concept] == sentence)
        return;
    search->last[concept] = sentence;
    self->by_sentence[(*end)++] = concept;
    self->first[concept + 1]++;
}

/* Which sentences mention a stem that stands more than once, or a pair of such. */
static void find_mentions(Concepts *self, Search *search, PyObject *sentences, int32_t distinct)
{
    int32_t concepts = 0, end = 0;
    for (int32_t stem = 0; stem < distinct; stem++)
        search->times[stem] = search->times[stem] > 1 ? concepts++ : -1;
    Py_ssize_t place = 0;
    for (int32_t n = 0; n < self->sentences; n++) {
        Py_ssize_t size = PyTuple_GET_SIZE(PyList_GET_ITEM(sentences, n));
        int32_t before = -1, lonely = 0, near = 0;
        self->own[n] = end;
        for (Py_ssize_t i = 0; i < size; i++) {
            int32_t concept = search->times[search->stem[place++]];
            if (concept < 0)
                lonely++;
            else {
                mention(self, search, concept, n, &end);
                if (before >= 0) {
                    uint64_t key = (uint64_t)(uint32_t)before << 32 | (uint32_t)concept;
                    int32_t pair = number_of_pair(&search->pairs, key, concepts);
                    concepts += pair == concepts;
                    mention(self, search, pair, n, &end);
                    near++;
                }
            }
            before = concept;
        }
        search->alone[n] = size - 1 - near + lonely;
    }
    self->own[self->sentences] = end;
    self->concepts = concepts;
}

/* Turn the counts of mentions into places, and fill in the sentences of each concept. */
static void list_by_concept(Concepts *self, Search *search)
{
    for (Py_ssize_t c = 0; c < self->concepts; c++) {
        self->first[c + 1] += self->first[c];
        search->last[c] = self->first[c];
    }
    for (int32_t n = 0; n < self->sentences; n++)
        for (int32_t i = self->own[n]; i < self->own[n + 1]; i++)
            self->by_concept[search->last[self->by_sentence[i]]++] = n;
}

/* -1 with an exception when a weight is no number that sums can be made of. */
static int add_weights(Concepts *self, Search *search, const int32_t *document, const int32_t *position,
                        const double *early, const double *once, const double *share, double power)
{
    for (Py_ssize_t c = 0; c < self->concepts; c++) {
        int32_t from = self->first[c], to = self->first[c + 1];
        if (to - from == 1) {
            search->alone[self->by_concept[from]]++;
            continue;
        }
        double total = 0.0;
        int32_t article = -1;
        for (int32_t i = from; i < to; i++) {
            int32_t n = self->by_concept[i];
            if (document[n] != article) { /* its first mention there */
                article = document[n];
                total += early[position[n]];
            }
        }
        double product = pow(total, power) * share[to - from];
        if (!(product >= 0.0 && product < HEAVIEST)) {
            PyErr_SetString(PyExc_OverflowError, "a concept weighs too much");
            return -1;
        }
        int64_t weight = (int64_t)product;
        self->weight[c] = weight;
        for (int32_t i = from; i < to; i++)
            self->worth[self->by_concept[i]] += weight;
    }
    for (Py_ssize_t n = 0; n < self->sentences; n++)
        self->worth[n] += (int64_t)(once[position[n]] * (double)search->alone[n]);
    return 0;
}

static int open_all(Concepts *self, Search *search, Py_ssize_t sentences, Py_ssize_t total)
{
    Py_ssize_t concepts = 2 * total + 1;
    self->sentences = sentences;
    self->worth = PyMem_Calloc(2 * sentences + 1, sizeof(int64_t));
    self->weight = PyMem_Calloc(concepts, sizeof(int64_t));
    self->by_concept = PyMem_Malloc(concepts * sizeof(int32_t));
    self->by_sentence = PyMem_Malloc(concepts * sizeof(int32_t));
    self->first = PyMem_Calloc(concepts + 1, sizeof(int32_t));
    self->own = PyMem_Malloc((sentences + 1) * sizeof(int32_t));
    self->pairs = PyMem_Malloc((sentences + 1) * 3 * sizeof(int32_t));
    self->covering = PyMem_Calloc(concepts, sizeof(uint8_t));
    self->looked = PyMem_Calloc(concepts, sizeof(int32_t));
    search->total = total;
    search->stem = PyMem_Malloc((total + 1) * sizeof(int32_t));
    search->name = PyMem_Malloc((total + 1) * sizeof(PyObject *));
    search->times = PyMem_Malloc((total + 1) * sizeof(int32_t));
    search->last = PyMem_Malloc(concepts * sizeof(int32_t));
    search->alone = PyMem_Malloc((sentences + 1) * sizeof(int64_t));
    if (!self->worth || !self->weight || !self->by_concept || !self->by_sentence || !self->first || !self->own ||
        !self->pairs || !self->covering || !self->looked || !search->stem || !search->name || !search->times ||
        !search->last || !search->alone || open_table(&search->stems, total) < 0 ||
        open_table(&search->pairs, total) < 0) {
        if (!PyErr_Occurred())
            PyErr_NoMemory();
        return -1;
    }
    memset(search->last, 0xff, concepts * sizeof(int32_t));
    return 0;
}

/* Fill in what is known of the sentences; -1 with an exception. The columns are their documents and positions, the
   tables what a place is worth, what a concept of one sentence is, and what so many mentions are. */
int weigh(Concepts *self, PyObject *sentences, PyObject *columns[2], PyObject *tables[3], double power)
{
    Py_ssize_t count = PyList_GET_SIZE(sentences), total = 0;
    for (Py_ssize_t n = 0; n < count; n++) {
        if (!PyTuple_CheckExact(PyList_GET_ITEM(sentences, n))) {
            PyErr_SetString(PyExc_TypeError, "the stems of a sentence are a tuple");
            return -1;
        }
        total += PyTuple_GET_SIZE(PyList_GET_ITEM(sentences, n));
    }
    if (total >= MOST_STEMS || count >= MOST_SENTENCES) {
        PyErr_SetString(PyExc_OverflowError, "too many stems");
        return -1;
    }
    Search search = {0};
    int32_t *numbers = NULL;
    double *early = NULL, *once = NULL, *share = NULL;
    int distinct, result = -1;
    if (open_all(self, &search, count, total) < 0 || (distinct = number_stems(&search, sentences)) < 0)
        goto end;
    find_mentions(self, &search, sentences, distinct);
    list_by_concept(self, &search);
    numbers = PyMem_Malloc((2 * count + 1) * sizeof(int32_t));
    if (numbers == NULL) {
        PyErr_NoMemory();
        goto end;
    }
    Py_ssize_t places = Py_MIN(PyList_GET_SIZE(tables[0]), PyList_GET_SIZE(tables[1]));
    if (read_numbers(columns[0], count, MOST_SENTENCES, numbers) < 0 ||
        read_numbers(columns[1], count, places, numbers + count) < 0 ||
        (early = read_floats(tables[0], 0)) == NULL || (once = read_floats(tables[1], 0)) == NULL ||
        (share = read_floats(tables[2], count + 1)) == NULL)
        goto end;
    result = add_weights(self, &search, numbers, numbers + count, early, once, share, power);
end:
    close_search(&search);
    PyMem_Free(numbers);
    PyMem_Free(early);
    PyMem_Free(once);
    PyMem_Free(share);
    return result;
}
