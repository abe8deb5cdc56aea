#include "CMatrix.h"

// Columns that are multiplied at once: they stand side by side in a packed matrix.
#define PANEL 32

#define JOIN(first, second) first##_##second
#define EXPAND(first, second) JOIN(first, second)
#define NAME(name) EXPAND(name, SUFFIX)

#if defined(__x86_64__)
#define SUFFIX avx512
#define LANES 16
#define ROWS 12
#define SOME_ROWS 4
#pragma clang attribute push(__attribute__((target("avx512f"))), apply_to = function)
#include "tile.h"
#pragma clang attribute pop
#undef SUFFIX
#undef LANES
#undef ROWS
#undef SOME_ROWS

#define SUFFIX avx2
#define LANES 8
#define ROWS 3
#define SOME_ROWS 2
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "tile.h"
#pragma clang attribute pop
#undef SUFFIX
#undef LANES
#undef ROWS
#undef SOME_ROWS
#endif

// Any other processor.
#define SUFFIX plain
#define LANES 4
#define ROWS 2
#define SOME_ROWS 2
#include "tile.h"

size_t birlik_packed_size(size_t inner, size_t columns) {
  return (columns + PANEL - 1) / PANEL * PANEL * inner;
}

void birlik_pack(
    const float *matrix, size_t row_step, size_t column_step, size_t inner, size_t columns,
    float *packed) {
  for (size_t first = 0; first < columns; first += PANEL)
    for (size_t k = 0; k < inner; k++)
      for (size_t column = first; column < first + PANEL; column++)
        *packed++ = column < columns ? matrix[k * row_step + column * column_step] : 0;
}

void birlik_multiply(
    const float *left, size_t left_step, const float *packed, float *output, size_t output_step,
    size_t rows, size_t inner, size_t columns, birlik_finish finish) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) {
    multiply_avx512(
        left, left_step, packed, output, output_step, rows, inner, columns, finish);
    return;
  }
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
    multiply_avx2(left, left_step, packed, output, output_step, rows, inner, columns, finish);
    return;
  }
#endif
  multiply_plain(left, left_step, packed, output, output_step, rows, inner, columns, finish);
}
