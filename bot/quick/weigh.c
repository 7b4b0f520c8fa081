/* Which concepts sentences mention, and what each weighs, as bot/summarize/rankers/concepts.py defines it.

   Stems get numbers in the order in which they come; concepts (stems and pairs of them that stand again) are
   numbers, too, and which sentences mention which is kept as two lists of numbers, by concept and by sentence.
   Weights are the same whole numbers: pow() is what Python itself calls. */

#include "numbering.h"

/* What is needed only while the concepts are found: parts of one block. */
typedef struct {
    int32_t *stem;     /* of each place, the number of its stem */
    PyObject **name;   /* of each number, the stem */
    int32_t *times;    /* of each stem, how often it stands; then its concept, -1 for none */
    int32_t *last;     /* of each concept, the sentence that mentioned it last; then a place in by_concept */
    int64_t *alone;    /* of each sentence, how many concepts only it has */
    int32_t *document; /* of each sentence */
    int32_t *position;
    double *early, *once; /* of each position, what a first mention is worth, and a concept of one sentence */
    double *share;        /* of so many sentences, what they make of a weight */
    Slot *stem_slots, *pair_slots;
    Table stems, pairs;
} Search;

/* How much of everything there is. */
typedef struct {
    Py_ssize_t sentences, stems, concepts, places;
    size_t slots;
} Sizes;

/* The next part of a block, so many things of a size; NULL while the block is only measured. */
static void *part(char *block, size_t *end, size_t count, size_t size)
{
    void *here = block ? block + *end : NULL;
    *end += (count * size + 15) / 16 * 16;
    return here;
}

/* Give a Concepts its parts of a block of zeros; how long that must be. */
static size_t lay_out(Concepts *self, const Sizes *sizes, char *block)
{
    size_t end = 0, numbers = 2 * (size_t)sizes->sentences, concepts = (size_t)sizes->concepts;
    self->worth = part(block, &end, numbers, sizeof(int64_t));
    self->factor = part(block, &end, numbers, sizeof(double));
    self->weight = part(block, &end, concepts, sizeof(int64_t));
    self->by_concept = part(block, &end, concepts, sizeof(int32_t));
    self->by_sentence = part(block, &end, concepts, sizeof(int32_t));
    self->first = part(block, &end, concepts + 1, sizeof(int32_t));
    self->own = part(block, &end, numbers + 1, sizeof(int32_t));
    self->half = part(block, &end, numbers, sizeof(int32_t));
    self->next = part(block, &end, numbers, sizeof(int32_t));
    self->halves = part(block, &end, numbers, sizeof(int32_t));
    self->taken = part(block, &end, numbers, sizeof(int32_t));
    self->marked = part(block, &end, concepts, 1);
    self->waits = part(block, &end, numbers, 1);
    return end;
}

static size_t lay_out_search(Search *search, const Sizes *sizes, char *block)
{
    size_t end = 0, sentences = (size_t)sizes->sentences, stems = (size_t)sizes->stems;
    search->name = part(block, &end, stems, sizeof(PyObject *));
    search->stem = part(block, &end, stems, sizeof(int32_t));
    search->times = part(block, &end, stems, sizeof(int32_t));
    search->last = part(block, &end, (size_t)sizes->concepts, sizeof(int32_t));
    search->alone = part(block, &end, sentences, sizeof(int64_t));
    search->document = part(block, &end, sentences, sizeof(int32_t));
    search->position = part(block, &end, sentences, sizeof(int32_t));
    search->early = part(block, &end, (size_t)sizes->places, sizeof(double));
    search->once = part(block, &end, (size_t)sizes->places, sizeof(double));
    search->share = part(block, &end, sentences + 1, sizeof(double));
    search->stem_slots = part(block, &end, sizes->slots, sizeof(Slot));
    search->pair_slots = part(block, &end, sizes->slots, sizeof(Slot));
    return end;
}

/* A column of whole numbers from 0 to below a bound. */
static int read_numbers(PyObject *list, Py_ssize_t count, Py_ssize_t bound, int32_t *into)
{
    if (!PyList_CheckExact(list) || PyList_GET_SIZE(list) != count) {
        PyErr_SetString(PyExc_ValueError, "a column has an entry for each sentence");
        return -1;
    }
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *number = PyList_GET_ITEM(list, i);
        long value = PyLong_Check(number) ? PyLong_AsLong(number) : -1; /* __index__ could change the lists */
        if (value < 0 || value >= bound) {
            if (!PyErr_Occurred())
                PyErr_SetString(PyExc_ValueError, "a place outside of the tables");
            return -1;
        }
        into[i] = (int32_t)value;
    }
    return 0;
}

/* The first floats of a list; -1 with an exception when there are not so many. */
int read_floats(PyObject *list, Py_ssize_t count, double *into)
{
    if (PyList_GET_SIZE(list) < count) {
        PyErr_SetString(PyExc_ValueError, "a table is too short");
        return -1;
    }
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *value = PyList_GET_ITEM(list, i);
        if (!PyFloat_CheckExact(value)) {
            PyErr_SetString(PyExc_TypeError, "a table holds floats");
            return -1;
        }
        into[i] = PyFloat_AS_DOUBLE(value);
    }
    return 0;
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

/* -1 with an exception when a weight is no number that sums can be made of. With the tables of concepts.py they come
   to less than the bound: a weight grows at most with the square of its mentions. */
static int add_weights(Concepts *self, Search *search, double power)
{
    double all = 0.0;
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
            if (search->document[n] != article) { /* its first mention there */
                article = search->document[n];
                total += search->early[search->position[n]];
            }
        }
        double product = pow(total, power) * search->share[to - from];
        all += product;
        if (!(product >= 0.0 && all < MOST_WORTH))
            goto too_much;
        int64_t weight = (int64_t)product;
        self->weight[c] = weight;
        for (int32_t i = from; i < to; i++)
            self->worth[self->by_concept[i]] += weight;
    }
    for (Py_ssize_t n = 0; n < self->sentences; n++) {
        double product = search->once[search->position[n]] * (double)search->alone[n];
        all += fabs(product);
        if (!(all < MOST_WORTH))
            goto too_much;
        self->worth[n] += (int64_t)product;
    }
    return 0;
too_much:
    PyErr_SetString(PyExc_OverflowError, "the concepts weigh too much");
    return -1;
}

/* How much of everything there is; -1 with an exception when it is too much, or not what it should be. */
static int measure(Sizes *sizes, PyObject *sentences, PyObject *tables[3])
{
    sizes->sentences = PyList_GET_SIZE(sentences);
    for (Py_ssize_t n = 0; n < sizes->sentences; n++) {
        if (!PyTuple_CheckExact(PyList_GET_ITEM(sentences, n))) {
            PyErr_SetString(PyExc_TypeError, "the stems of a sentence are a tuple");
            return -1;
        }
        sizes->stems += PyTuple_GET_SIZE(PyList_GET_ITEM(sentences, n));
    }
    if (sizes->stems >= MOST_STEMS || sizes->sentences >= MOST_SENTENCES) {
        PyErr_SetString(PyExc_OverflowError, "too many stems");
        return -1;
    }
    sizes->concepts = 2 * sizes->stems;
    sizes->places = Py_MIN(PyList_GET_SIZE(tables[0]), PyList_GET_SIZE(tables[1]));
    sizes->slots = slots_for(sizes->stems);
    return 0;
}

/* Fill in what is known of the sentences; -1 with an exception. The columns are their documents and positions, the
   tables what a place is worth, what a concept of one sentence is, and what so many mentions are. */
int weigh(Concepts *self, PyObject *sentences, PyObject *columns[2], PyObject *tables[3], double power)
{
    Sizes sizes = {0};
    Search search = {0};
    int32_t distinct;
    int result = -1;
    if (measure(&sizes, sentences, tables) < 0)
        return -1;
    self->block = PyMem_Calloc(lay_out(self, &sizes, NULL) + 1, 1);
    char *block = PyMem_Malloc(lay_out_search(&search, &sizes, NULL) + 1);
    if (self->block == NULL || block == NULL) {
        PyErr_NoMemory();
        PyMem_Free(block);
        return -1;
    }
    lay_out(self, &sizes, self->block);
    lay_out_search(&search, &sizes, block);
    self->sentences = sizes.sentences;
    memset(search.last, 0xff, (size_t)sizes.concepts * sizeof(int32_t));
    if (open_table(&search.stems, search.stem_slots, sizes.slots) == 0 &&
        open_table(&search.pairs, search.pair_slots, sizes.slots) == 0 &&
        read_numbers(columns[0], sizes.sentences, MOST_SENTENCES, search.document) == 0 &&
        read_numbers(columns[1], sizes.sentences, sizes.places, search.position) == 0 &&
        read_floats(tables[0], sizes.places, search.early) == 0 &&
        read_floats(tables[1], sizes.places, search.once) == 0 &&
        read_floats(tables[2], sizes.sentences + 1, search.share) == 0 &&
        (distinct = number_stems(&search, sentences)) >= 0) {
        find_mentions(self, &search, sentences, distinct);
        list_by_concept(self, &search);
        result = add_weights(self, &search, power);
    }
    PyMem_Free(block);
    return result;
}
