import Glibc

/// Single-precision matrix products of OpenBLAS, loaded when a network is first read.
///
/// Linked the usual way the library costs each start of the program 2 ms, whether or not a text
/// is read; so it is opened on demand. One thread: callers run several batches side by side.
struct LinearAlgebra: Sendable {
  private typealias Product =
    @convention(c) (
      CInt, CInt, CInt, CInt, CInt, CInt, Float, UnsafePointer<Float>, CInt, UnsafePointer<Float>,
      CInt, Float, UnsafeMutablePointer<Float>, CInt
    ) -> Void

  private let product: Product

  /// The library, or why there is none. Opened once a process.
  static func load() throws(NetworkError) -> LinearAlgebra { try shared.get() }

  private static let shared: Result<LinearAlgebra, NetworkError> = open()

  private static func open() -> Result<LinearAlgebra, NetworkError> {
    // Read by the library as it is opened: without it, it starts a thread for each core.
    setenv("OPENBLAS_NUM_THREADS", "1", 1)
    var handle: UnsafeMutableRawPointer?
    for name in ["libopenblas.so.0", "libopenblas.so"] where handle == nil {
      handle = dlopen(name, RTLD_NOW | RTLD_LOCAL)
    }
    guard let handle, let symbol = dlsym(handle, "cblas_sgemm") else {
      let reason = dlerror().map { String(cString: $0) } ?? "no cblas_sgemm"
      return .failure(.noLinearAlgebra(reason: reason))
    }
    return .success(LinearAlgebra(product: unsafeBitCast(symbol, to: Product.self)))
  }

  /// `output` = `left` · `right` (+ `output` when `accumulates`), all dense and row by row:
  /// `left` is rows × inner, `right` inner × columns.
  ///
  /// `rows` should be a multiple of ``rowStep``: then a row's result does not depend on where in
  /// the batch it stands, and so not on which texts were read together.
  func multiply(
    _ left: UnsafePointer<Float>, _ right: UnsafePointer<Float>,
    into output: UnsafeMutablePointer<Float>, rows: Int, inner: Int, columns: Int,
    accumulates: Bool = false
  ) {
    let rowMajor: CInt = 101
    let plain: CInt = 111
    product(
      rowMajor, plain, plain, CInt(rows), CInt(columns), CInt(inner), 1, left, CInt(inner), right,
      CInt(columns), accumulates ? 1 : 0, output, CInt(columns))
  }

  /// `output` = `left` · `right`ᵀ: `left` is rows × inner, `right` columns × inner.
  func multiply(
    _ left: UnsafePointer<Float>, transposed right: UnsafePointer<Float>,
    into output: UnsafeMutablePointer<Float>, rows: Int, inner: Int, columns: Int
  ) {
    let rowMajor: CInt = 101
    let plain: CInt = 111
    let transposed: CInt = 112
    product(
      rowMajor, plain, transposed, CInt(rows), CInt(columns), CInt(inner), 1, left, CInt(inner),
      right, CInt(inner), 0, output, CInt(columns))
  }

  /// Batches are filled up with zero rows to a multiple of this.
  static let rowStep = 32

  static func padded(_ rows: Int) -> Int { (rows + rowStep - 1) / rowStep * rowStep }
}
