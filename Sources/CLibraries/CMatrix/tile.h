// The product for one width of registers: LANES floats a register, up to ROWS rows at once.

typedef float NAME(vector) __attribute__((vector_size(4 * LANES), aligned(4)));

static inline __attribute__((always_inline)) void NAME(tile)(
    const float *left, size_t left_step, const float *panel, float *output, size_t output_step,
    const int rows, size_t inner, size_t columns, const float *bias, const float *scale,
    const float *shift) {
  enum { registers = PANEL / LANES };
  NAME(vector) sum[ROWS][registers];
#pragma clang loop unroll(full)
  for (int row = 0; row < rows; row++)
#pragma clang loop unroll(full)
    for (int part = 0; part < registers; part++) sum[row][part] = (NAME(vector)){0};
  for (size_t k = 0; k < inner; k++) {
    NAME(vector) right[registers];
#pragma clang loop unroll(full)
    for (int part = 0; part < registers; part++)
      right[part] = *(const NAME(vector) *)(panel + k * PANEL + part * LANES);
#pragma clang loop unroll(full)
    for (int row = 0; row < rows; row++) {
      float number = left[row * left_step + k];
#pragma clang loop unroll(full)
      for (int part = 0; part < registers; part++) sum[row][part] += number * right[part];
    }
  }
  float rest[PANEL];
#pragma clang loop unroll(full)
  for (int row = 0; row < rows; row++) {
    float *target = columns < PANEL ? rest : output + row * output_step;
#pragma clang loop unroll(full)
    for (int part = 0; part < registers; part++) {
      NAME(vector) value = sum[row][part];
      if (bias) value += *(const NAME(vector) *)(bias + part * LANES);
      if (scale) {
        value = __builtin_elementwise_max(value, (NAME(vector)){0});
        value = value * *(const NAME(vector) *)(scale + part * LANES)
                + *(const NAME(vector) *)(shift + part * LANES);
      }
      *(NAME(vector) *)(target + part * LANES) = value;
    }
    if (columns < PANEL) __builtin_memcpy(output + row * output_step, rest, columns * sizeof(float));
  }
}

static void NAME(multiply)(
    const float *left, size_t left_step, const float *packed, float *output, size_t output_step,
    size_t rows, size_t inner, size_t columns, birlik_finish finish) {
  for (size_t column = 0; column < columns; column += PANEL) {
    const float *panel = packed + column * inner;
    const float *bias = finish.bias ? finish.bias + column : 0;
    const float *scale = finish.scale ? finish.scale + column : 0;
    const float *shift = finish.scale ? finish.shift + column : 0;
    size_t width = columns - column;
    size_t row = 0;
#define TILE(count)                                                                              \
  for (; row + count <= rows; row += count)                                                      \
    NAME(tile)(left + row * left_step, left_step, panel, output + row * output_step + column,    \
               output_step, count, inner, width, bias, scale, shift)
    TILE(ROWS);
    TILE(SOME_ROWS);
    TILE(1);
#undef TILE
  }
}
