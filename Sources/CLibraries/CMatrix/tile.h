// The product for one width of registers: LANES floats in each, up to ROWS rows at once. Included
// once for each kind of processor.

typedef float NAME(vector) __attribute__((vector_size(4 * LANES), aligned(4)));
#define LOAD(place) (*(const NAME(vector) *)(place))
#define STORE(place, value) (*(NAME(vector) *)(place) = (value))

// A sum as it is written.
static inline __attribute__((always_inline)) NAME(vector) NAME(finished)(
    NAME(vector) sum, const birlik_finish *finish, size_t column) {
  if (finish->bias) sum += LOAD(finish->bias + column);
  if (finish->scale) {
    sum = __builtin_elementwise_max(sum, (NAME(vector)){0});
    sum = sum * LOAD(finish->scale + column) + LOAD(finish->shift + column);
  }
  return sum;
}

// `rows` rows of the columns from `column` to the end of the panel.
static inline __attribute__((always_inline)) void NAME(tile)(
    const float *left, size_t left_step, const float *panel, float *output, size_t output_step,
    const int rows, size_t inner, size_t column, size_t columns, const birlik_finish *finish) {
  enum { registers = PANEL / LANES };
  NAME(vector) sum[ROWS][registers];
#pragma clang loop unroll(full)
  for (int row = 0; row < rows; row++)
#pragma clang loop unroll(full)
    for (int part = 0; part < registers; part++) sum[row][part] = (NAME(vector)){0};
  for (size_t k = 0; k < inner; k++) {
    NAME(vector) right[registers];
#pragma clang loop unroll(full)
    for (int part = 0; part < registers; part++) right[part] = LOAD(panel + k * PANEL + part * LANES);
#pragma clang loop unroll(full)
    for (int row = 0; row < rows; row++) {
      float number = left[row * left_step + k];
#pragma clang loop unroll(full)
      for (int part = 0; part < registers; part++) sum[row][part] += number * right[part];
    }
  }
  size_t width = columns - column;
#pragma clang loop unroll(full)
  for (int row = 0; row < rows; row++) {
    float rest[PANEL];
    float *target = width < PANEL ? rest : output + row * output_step + column;
#pragma clang loop unroll(full)
    for (int part = 0; part < registers; part++)
      STORE(target + part * LANES, NAME(finished)(sum[row][part], finish, column + part * LANES));
    if (width < PANEL)
      __builtin_memcpy(output + row * output_step + column, rest, width * sizeof(float));
  }
}

static void NAME(multiply)(
    const float *left, size_t left_step, const float *packed, float *output, size_t output_step,
    size_t rows, size_t inner, size_t columns, const birlik_finish *finish) {
  for (size_t column = 0; column < columns; column += PANEL) {
    const float *panel = packed + column * inner;
    size_t row = 0;
#define TILE(count)                                                                           \
  NAME(tile)(left + row * left_step, left_step, panel, output + row * output_step, output_step, \
             count, inner, column, columns, finish)
    for (; row + ROWS <= rows; row += ROWS) TILE(ROWS);
#define REST(count) \
  case count:       \
    if (count < ROWS) TILE(count < ROWS ? count : 1); \
    break
    switch (rows - row) {
      REST(1);
      REST(2);
      REST(3);
      REST(4);
      REST(5);
      REST(6);
      REST(7);
      REST(8);
      REST(9);
      REST(10);
      REST(11);
    }
#undef REST
#undef TILE
  }
}

// Winograd's minimal filtering F(4, 3), Lavin and Gray, Fast Algorithms for Convolutional Neural
// Networks (2016): six products for four rows instead of twelve.
static void NAME(convolve)(
    const float *input, const float *packed, float *output, size_t rows, size_t inputs,
    size_t outputs, const birlik_finish *finish, float *scratch) {
  const birlik_finish plain = {0, 0, 0};
  const size_t matrix = birlik_packed_size(inputs, outputs);
  float *zeros = scratch;
  float *left = zeros + inputs;
  float *product = left + BLOCK * 6 * inputs;
  __builtin_memset(zeros, 0, inputs * sizeof(float));
  for (size_t first = 0; first < rows; first += BLOCK * 4) {
    const size_t tiles = rows - first < BLOCK * 4 ? (rows - first + 3) / 4 : BLOCK;
    for (size_t tile = 0; tile < tiles; tile++) {
      const float *row[6];
      for (size_t near = 0; near < 6; near++) {
        const size_t place = first + tile * 4 + near;
        row[near] = place < rows + 2 ? input + place * inputs : zeros;
      }
      float *target = left + tile * 6 * inputs;
      for (size_t column = 0; column < inputs; column += LANES) {
        const NAME(vector) a = LOAD(row[0] + column), b = LOAD(row[1] + column),
                           c = LOAD(row[2] + column), d = LOAD(row[3] + column),
                           e = LOAD(row[4] + column), f = LOAD(row[5] + column);
        STORE(target + column, 4 * a - 5 * c + e);
        STORE(target + inputs + column, (e - 4 * c) + (d - 4 * b));
        STORE(target + inputs * 2 + column, (e - 4 * c) - (d - 4 * b));
        STORE(target + inputs * 3 + column, (e - c) + 2 * (d - b));
        STORE(target + inputs * 4 + column, (e - c) - 2 * (d - b));
        STORE(target + inputs * 5 + column, 4 * b - 5 * d + f);
      }
    }
    for (size_t part = 0; part < 6; part++)
      NAME(multiply)(
          left + part * inputs, 6 * inputs, packed + part * matrix, product + part * outputs,
          6 * outputs, tiles, inputs, outputs, &plain);
    for (size_t tile = 0; tile < tiles; tile++) {
      const float *source = product + tile * 6 * outputs;
      const size_t place = first + tile * 4;
      for (size_t column = 0; column < outputs; column += LANES) {
        const NAME(vector) a = LOAD(source + column), b = LOAD(source + outputs + column),
                           c = LOAD(source + outputs * 2 + column),
                           d = LOAD(source + outputs * 3 + column),
                           e = LOAD(source + outputs * 4 + column),
                           f = LOAD(source + outputs * 5 + column);
        const NAME(vector) sums[4] = {
            a + (b + c) + (d + e), (b - c) + 2 * (d - e), (b + c) + 4 * (d + e),
            (b - c) + 8 * (d - e) + f};
        for (size_t near = 0; near < 4 && place + near < rows; near++)
          STORE(output + (place + near) * outputs + column,
                NAME(finished)(sums[near], finish, column));
      }
    }
  }
}

// The sums of three neighbours, as the first layer has them.
static void NAME(add_taps)(
    const float *const *products, const float *gap, float *output, size_t rows, size_t outputs,
    const birlik_finish *finish) {
  for (size_t row = 0; row < rows; row++) {
    float *target = output + row * outputs;
    if (products[row + 1] == gap) {
      __builtin_memset(target, 0, outputs * sizeof(float));
      continue;
    }
    const float *before = products[row], *here = products[row + 1] + outputs,
                *after = products[row + 2] + 2 * outputs;
    const float *next = row + 2 < rows ? products[row + 3] : after;
    for (size_t column = 0; column < outputs; column += LANES) {
      for (size_t part = 0; part < 3; part++)
        __builtin_prefetch(next + part * outputs + column);
      STORE(target + column,
            NAME(finished)(
                LOAD(before + column) + LOAD(here + column) + LOAD(after + column), finish, column));
    }
  }
}

static size_t NAME(highest)(const float *values, size_t count) {
  const size_t whole = count / LANES * LANES;
  NAME(vector) tops = (NAME(vector)){0} - __builtin_inff();
  for (size_t index = 0; index < whole; index += LANES)
    tops = __builtin_elementwise_max(tops, LOAD(values + index));
  float top = -__builtin_inff();
  for (int lane = 0; lane < LANES; lane++) top = tops[lane] > top ? tops[lane] : top;
  for (size_t index = whole; index < count; index++) top = values[index] > top ? values[index] : top;
  size_t place = 0;
  for (; place < whole; place += LANES)
    if (__builtin_reduce_or(LOAD(values + place) == top)) break;
  while (place + 1 < count && values[place] != top) place++;
  return place;
}

static void NAME(combine)(
    const float *weights, const float *rows, float *output, size_t count, size_t columns) {
  for (size_t column = 0; column < columns; column += 16) {
    NAME(vector) sums[16 / LANES] = {(NAME(vector)){0}};
    for (size_t row = 0; row < count; row++)
#pragma clang loop unroll(full)
      for (size_t part = 0; part < 16 / LANES; part++)
        sums[part] += weights[row] * LOAD(rows + row * columns + column + part * LANES);
    for (size_t part = 0; part < 16 / LANES; part++)
      STORE(output + column + part * LANES, sums[part]);
  }
}

static void NAME(add)(
    const float *first, const float *second, float *output, size_t count) {
  for (size_t index = 0; index < count; index += LANES)
    STORE(output + index, LOAD(first + index) + LOAD(second + index));
}

#undef LOAD
#undef STORE
