/// e to the power of a number, by a polynomial: the same on every machine, exact to 2 in 10
/// million. Below −87 it is 0.
@inline(__always)
func exponential(_ value: Float) -> Float {
  if value < -87 { return 0 }
  let scaled = min(value, 88) * 1.442_695_04
  let whole = scaled.rounded(.toNearestOrEven)
  let rest = (scaled - whole) * 0.693_147_18
  var sum: Float = 1 / 5040
  sum = sum * rest + 1 / 720
  sum = sum * rest + 1 / 120
  sum = sum * rest + 1 / 24
  sum = sum * rest + 1 / 6
  sum = sum * rest + 0.5
  sum = sum * rest + 1
  sum = sum * rest + 1
  return sum * Float(bitPattern: UInt32(Int32(whole) + 127) << 23)
}
