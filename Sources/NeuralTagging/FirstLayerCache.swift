import CMatrix

/// Products of the first layer by word type, as many as the memory bound allows; the ones not
/// used for longest make room (the clock algorithm). One thread at a time uses it.
final class FirstLayerCache {
  private let width: Int
  private let capacity: Int
  private let products: FloatBuffer
  private let zeroProduct: FloatBuffer
  /// The slot of an input type, or −1.
  @exclusivity(unchecked) private var slotOfType: [Int32] = []
  @exclusivity(unchecked) private var typeOfSlot: [Int32]
  /// The batch that last used a slot; those of this batch may not be evicted.
  @exclusivity(unchecked) private var lastUse: [UInt32]
  @exclusivity(unchecked) private var hand = 0
  @exclusivity(unchecked) private var used = 0
  @exclusivity(unchecked) private var batch: UInt32 = 0
  @exclusivity(unchecked) private var missing: [Int32] = []
  private let computed: FloatBuffer

  /// How many products are computed at once.
  private static let missBatch = 128
  /// A slot untouched for so many batches is free to go.
  private static let patience: UInt32 = 2

  /// Products computed so far: the work that the cache did not save.
  private(set) var computations = 0

  init(layer: FirstLayer, rows: Int, bytes: Int) {
    width = layer.productWidth
    capacity = max(bytes / (width * 4), rows)
    products = FloatBuffer(count: capacity * width)
    zeroProduct = FloatBuffer(count: width)
    typeOfSlot = [Int32](repeating: -1, count: capacity)
    lastUse = [UInt32](repeating: 0, count: capacity)
    computed = FloatBuffer(count: Self.missBatch * width)
  }

  var zeros: UnsafePointer<Float> { UnsafePointer(zeroProduct.start) }

  /// The product of a type that the last ``prepare(_:keys:layer:gathered:)`` named; zeros for a
  /// gap.
  func product(of type: Int32) -> UnsafePointer<Float> {
    guard type >= 0 else { return zeros }
    return UnsafePointer(products.start + Int(slotOfType[Int(type)]) * width)
  }

  /// Forgets everything: the types are numbered anew.
  func reset() {
    slotOfType = []
    for slot in 0..<used { typeOfSlot[slot] = -1 }
    used = 0
    hand = 0
  }

  /// Makes sure that the products of all `rows` are there.
  func prepare(
    _ rows: [Int32], keys: [InputKey], layer: FirstLayer, gathered: GatheredVectors
  ) {
    batch += 1
    while slotOfType.count < keys.count { slotOfType.append(-1) }
    missing.removeAll(keepingCapacity: true)
    for type in rows where type >= 0 {
      let slot = Int(slotOfType[Int(type)])
      if slot >= 0 {
        lastUse[slot] = batch
      } else if slot == -1 {
        slotOfType[Int(type)] = -2
        missing.append(type)
      }
    }
    guard !missing.isEmpty else { return }
    let vectors = gathered.rows(of: missing, keys: keys)
    for start in stride(from: 0, to: missing.count, by: Self.missBatch) {
      let end = min(start + Self.missBatch, missing.count)
      compute(
        missing[start..<end], vectors: vectors + start * layer.wordWeights.inputs, keys: keys,
        layer: layer)
    }
  }

  private func compute(
    _ types: ArraySlice<Int32>, vectors: UnsafePointer<Float>, keys: [InputKey],
    layer: FirstLayer
  ) {
    layer.wordWeights.apply(vectors, rows: types.count, output: computed.start)
    computations += types.count
    for (row, type) in types.enumerated() {
      let slot = freeSlot()
      slotOfType[Int(type)] = Int32(slot)
      typeOfSlot[slot] = type
      lastUse[slot] = batch
      let shape = min(Int(keys[Int(type)].shape), layer.shapeCount - 1)
      let source = computed.start + row * width
      let addend = layer.shapeProducts.start + shape * width
      let target = products.start + slot * width
      birlik_add(source, addend, target, width)
    }
  }

  private func freeSlot() -> Int {
    if used < capacity {
      used += 1
      return used - 1
    }
    // A batch has no more rows than there are slots, so some slot is not of this batch.
    var passed = 0
    while true {
      hand = (hand + 1) % capacity
      passed += 1
      let age = batch - lastUse[hand]
      if age > Self.patience || (passed > capacity && age > 0) { break }
    }
    slotOfType[Int(typeOfSlot[hand])] = -1
    return hand
  }
}
