#pragma once
#include <stddef.h>

// Products of small dense matrices of floats, row by row, for the widest registers that the
// processor has. Each number is summed in one order: a row's result depends neither on its place
// nor on how many rows are multiplied at once.

// Floats that a packed matrix takes.
size_t birlik_packed_size(size_t inner, size_t columns);

// Lays out a matrix of inner × columns as birlik_multiply reads it: 32 columns side by side, the
// last ones filled up with zeros. The number at (i, j) stands at i * row_step + j * column_step.
void birlik_pack(
    const float *matrix, size_t row_step, size_t column_step, size_t inner, size_t columns,
    float *packed);

// What is done with each sum before it is written: `bias` is added; where there is a `scale`, what
// is below zero becomes zero and the rest is scaled and shifted. A null pointer leaves a step out.
// Each has room for the columns up to the next multiple of 32.
typedef struct {
  const float *bias;
  const float *scale;
  const float *shift;
} birlik_finish;

// `output` = `left` · `packed`, rows × columns. A row of `left` has `inner` numbers and starts
// `left_step` after the one before it: rows may overlap. Nothing beyond `columns` is written.
void birlik_multiply(
    const float *left, size_t left_step, const float *packed, float *output, size_t output_step,
    size_t rows, size_t inner, size_t columns, birlik_finish finish);

// Convolutions of width three over a sequence of rows.

// Floats that the weights take as birlik_convolve reads them.
size_t birlik_convolution_size(size_t inputs, size_t outputs);

// Prepares the weights: three matrices of inputs × outputs, for the row before, the row, the row
// after. `scratch` has room for one of them.
void birlik_pack_convolution(
    const float *taps, size_t inputs, size_t outputs, float *packed, float *scratch);

// Floats of scratch that a convolution needs.
size_t birlik_convolution_scratch(size_t inputs, size_t outputs);

// Row r of `output` is made of the rows r, r + 1, r + 2 of `input`, which has two more. `inputs`
// and `outputs` are multiples of 16. Sums differ from those of the definition, and by where a row
// stands, in the last bits.
void birlik_convolve(
    const float *input, const float *packed, float *output, size_t rows, size_t inputs,
    size_t outputs, birlik_finish finish, float *scratch);

// Row r of `output` is the sum of the first third of product r, the second of r + 1, the third of
// r + 2, finished; zeros where product r + 1 is `gap`. `outputs` is a multiple of 16.
void birlik_add_taps(
    const float *const *products, const float *gap, float *output, size_t rows, size_t outputs,
    birlik_finish finish);

// The place of the first of the highest values; `count` is above 0.
size_t birlik_highest(const float *values, size_t count);

// `output` = the sum of `count` rows, each times its weight. Reads and writes up to 15 floats beyond
// the last column.
void birlik_combine(
    const float *weights, const float *rows, float *output, size_t count, size_t columns);

// Vectors by product quantisation: word n has the `parts` codes at words[n * parts], each of `width`
// floats, 256 codes a part. Part by part: the codes of one part fit in the nearest cache, all of
// them do not.
void birlik_gather(
    const unsigned char *words, const int *numbers, size_t rows, size_t parts, const float *codes,
    size_t width, float *output);

// `output` = `first` + `second`; `count` is a multiple of 16.
void birlik_add(const float *first, const float *second, float *output, size_t count);
