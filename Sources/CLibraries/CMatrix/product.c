#include "CMatrix.h"

// Columns that are multiplied at once: they stand side by side in a packed matrix.
#define PANEL 32
// Groups of four rows that a convolution has under way: what they need stays in the cache.
#define BLOCK 48

#define JOIN(first, second) first##_##second
#define EXPAND(first, second) JOIN(first, second)
#define NAME(name) EXPAND(name, SUFFIX)

size_t birlik_packed_size(size_t inner, size_t columns) {
  return (columns + PANEL - 1) / PANEL * PANEL * inner;
}

#if defined(__x86_64__)
#define SUFFIX avx512
#define LANES 16
#define ROWS 12
#pragma clang attribute push(__attribute__((target("avx512f"))), apply_to = function)
#include "tile.h"
#pragma clang attribute pop
#undef SUFFIX
#undef LANES
#undef ROWS

#define SUFFIX avx2
#define LANES 8
#define ROWS 2
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "tile.h"
#pragma clang attribute pop
#undef SUFFIX
#undef LANES
#undef ROWS
#endif

// Any other processor.
#define SUFFIX plain
#define LANES 4
#define ROWS 1
#include "tile.h"

void birlik_pack(
    const float *matrix, size_t row_step, size_t column_step, size_t inner, size_t columns,
    float *packed) {
  for (size_t first = 0; first < columns; first += PANEL)
    for (size_t k = 0; k < inner; k++)
      for (size_t column = first; column < first + PANEL; column++)
        *packed++ = column < columns ? matrix[k * row_step + column * column_step] : 0;
}

#if defined(__x86_64__)
#define CALL(name, ...)                                                           \
  if (__builtin_cpu_supports("avx512f"))                                          \
    name##_avx512(__VA_ARGS__);                                                   \
  else if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))       \
    name##_avx2(__VA_ARGS__);                                                     \
  else                                                                            \
    name##_plain(__VA_ARGS__)
#else
#define CALL(name, ...) name##_plain(__VA_ARGS__)
#endif

void birlik_multiply(
    const float *left, size_t left_step, const float *packed, float *output, size_t output_step,
    size_t rows, size_t inner, size_t columns, birlik_finish finish) {
  CALL(multiply, left, left_step, packed, output, output_step, rows, inner, columns, &finish);
}

size_t birlik_convolution_size(size_t inputs, size_t outputs) {
  return 6 * birlik_packed_size(inputs, outputs);
}

void birlik_pack_convolution(
    const float *taps, size_t inputs, size_t outputs, float *packed, float *scratch) {
  static const float filters[6][3] = {
      {1. / 4, 0, 0},          {-1. / 6, -1. / 6, -1. / 6}, {-1. / 6, 1. / 6, -1. / 6},
      {1. / 24, 1. / 12, 1. / 6}, {1. / 24, -1. / 12, 1. / 6}, {0, 0, 1}};
  const size_t count = inputs * outputs;
  for (size_t part = 0; part < 6; part++) {
    const float *filter = filters[part];
    for (size_t index = 0; index < count; index++)
      scratch[index] = filter[0] * taps[index] + filter[1] * taps[count + index]
                       + filter[2] * taps[2 * count + index];
    birlik_pack(
        scratch, outputs, 1, inputs, outputs, packed + part * birlik_packed_size(inputs, outputs));
  }
}

size_t birlik_convolution_scratch(size_t inputs, size_t outputs) {
  return inputs + BLOCK * 6 * (inputs + outputs);
}

void birlik_convolve(
    const float *input, const float *packed, float *output, size_t rows, size_t inputs,
    size_t outputs, birlik_finish finish, float *scratch) {
  CALL(convolve, input, packed, output, rows, inputs, outputs, &finish, scratch);
}

void birlik_add_taps(
    const float *const *products, const float *gap, float *output, size_t rows, size_t outputs,
    birlik_finish finish) {
  CALL(add_taps, products, gap, output, rows, outputs, &finish);
}

size_t birlik_highest(const float *values, size_t count) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) return highest_avx512(values, count);
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
    return highest_avx2(values, count);
#endif
  return highest_plain(values, count);
}

void birlik_combine(
    const float *weights, const float *rows, float *output, size_t count, size_t columns) {
  CALL(combine, weights, rows, output, count, columns);
}

// Of a known width the copying is a few moves; a call for so little takes longer.
//
// The words lie anywhere in a large file, and between two batches the weights of the layers push the
// codes out of the near cache: both are fetched ahead.
__attribute__((always_inline)) static inline void gather(
    const unsigned char *words, const int *numbers, size_t rows, size_t parts, const float *codes,
    size_t width, float *output) {
  const size_t line = 64;
  for (size_t row = 0; row < rows; row++)
    for (size_t part = 0; part < parts; part += line)
      __builtin_prefetch(words + (size_t)numbers[row] * parts + part);
  for (size_t part = 0; part < parts; part++) {
    const float *block = codes + part * 256 * width, *next = block + 256 * width;
    if (part + 1 < parts && rows * 4 >= 256)
      for (size_t place = 0; place < 256 * width; place += line / sizeof(float))
        __builtin_prefetch(next + place);
    for (size_t row = 0; row < rows; row++) {
      const float *code = block + words[(size_t)numbers[row] * parts + part] * width;
      float *target = output + (row * parts + part) * width;
      for (size_t column = 0; column < width; column++) target[column] = code[column];
    }
  }
}

void birlik_gather(
    const unsigned char *words, const int *numbers, size_t rows, size_t parts, const float *codes,
    size_t width, float *output) {
  if (width == 3)
    gather(words, numbers, rows, parts, codes, 3, output);
  else
    gather(words, numbers, rows, parts, codes, width, output);
}

void birlik_add(const float *first, const float *second, float *output, size_t count) {
  CALL(add, first, second, output, count);
}
