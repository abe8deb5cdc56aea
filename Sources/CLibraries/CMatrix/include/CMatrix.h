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
