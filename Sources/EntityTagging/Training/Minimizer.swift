/// Minimises a smooth convex function plus `sparsity` · Σ|x| by limited-memory BFGS; with
/// sparsity by its orthant-wise form.
///
/// Nocedal 1980; Andrew and Gao, Scalable training of L1-regularized log-linear models (2007).
/// One thread, a fixed order of sums: the same numbers every time.
struct Minimizer {
  var iterations = 100
  var sparsity = 0.0
  /// Stops where the value has fallen by less than this share over the last `patience` steps.
  var tolerance = 1e-4
  var patience = 8
  /// Steps that are remembered.
  var memory = 6

  /// Changes `point` to a minimum. `evaluate` gives the value at a point and writes the gradient.
  func minimize(
    _ point: inout [Double], _ evaluate: (_ point: [Double], _ gradient: inout [Double]) -> Double
  ) {
    let count = point.count
    var gradient = [Double](repeating: 0, count: count)
    var value = evaluate(point, &gradient) + penalty(point)
    var steps: [Step] = []
    var history = [value]
    var slope = pseudoGradient(point, gradient)
    for iteration in 0..<iterations {
      var direction = self.direction(slope, steps)
      if sparsity > 0 {
        for index in 0..<count where direction[index] * slope[index] >= 0 { direction[index] = 0 }
      }
      var length = iteration == 0 ? 1 / max(norm(direction), 1e-12) : 1.0
      let descent = dot(direction, slope)
      guard descent < 0 else { return }
      var next = point
      var nextGradient = gradient
      var found = false
      for _ in 0..<20 {
        move(point, direction, length, slope, into: &next)
        let nextValue = evaluate(next, &nextGradient) + penalty(next)
        var gain = 0.0
        for index in 0..<count { gain += slope[index] * (next[index] - point[index]) }
        if nextValue <= value + 1e-4 * gain, nextValue.isFinite {
          value = nextValue
          found = true
          break
        }
        length *= 0.5
      }
      guard found else { return }
      let step = Step(from: point, gradient, to: next, nextGradient)
      if step.curvature > 1e-10 {
        steps.append(step)
        if steps.count > memory { steps.removeFirst() }
      }
      point = next
      gradient = nextGradient
      slope = pseudoGradient(point, gradient)
      history.append(value)
      if history.count > patience {
        let before = history[history.count - 1 - patience]
        if before - value < tolerance * abs(value) { return }
      }
    }
  }

  private struct Step {
    var move: [Double]
    var change: [Double]
    var curvature: Double

    init(from point: [Double], _ gradient: [Double], to next: [Double], _ nextGradient: [Double]) {
      move = next
      change = nextGradient
      for index in move.indices {
        move[index] -= point[index]
        change[index] -= gradient[index]
      }
      curvature = dot(move, change)
    }
  }

  private func penalty(_ point: [Double]) -> Double {
    guard sparsity > 0 else { return 0 }
    var sum = 0.0
    for value in point { sum += abs(value) }
    return sum * sparsity
  }

  /// The steepest descent of the whole, where |x| has no derivative at zero.
  private func pseudoGradient(_ point: [Double], _ gradient: [Double]) -> [Double] {
    guard sparsity > 0 else { return gradient }
    var result = gradient
    for index in point.indices {
      if point[index] > 0 {
        result[index] += sparsity
      } else if point[index] < 0 {
        result[index] -= sparsity
      } else if gradient[index] < -sparsity {
        result[index] += sparsity
      } else if gradient[index] > sparsity {
        result[index] -= sparsity
      } else {
        result[index] = 0
      }
    }
    return result
  }

  /// The two-loop recursion.
  private func direction(_ slope: [Double], _ steps: [Step]) -> [Double] {
    var result = slope
    var factors: [Double] = []
    for step in steps.reversed() {
      let factor = dot(step.move, result) / step.curvature
      factors.append(factor)
      add(&result, step.change, -factor)
    }
    if let last = steps.last {
      let scale = last.curvature / dot(last.change, last.change)
      for index in result.indices { result[index] *= scale }
    }
    for (step, factor) in zip(steps, factors.reversed()) {
      let correction = factor - dot(step.change, result) / step.curvature
      add(&result, step.move, correction)
    }
    for index in result.indices { result[index] = -result[index] }
    return result
  }

  /// A step that, with sparsity, stays in the orthant where it began.
  private func move(
    _ point: [Double], _ direction: [Double], _ length: Double, _ slope: [Double],
    into next: inout [Double]
  ) {
    for index in point.indices {
      var value = point[index] + length * direction[index]
      if sparsity > 0 {
        let sign = point[index] != 0 ? point[index] : -slope[index]
        if value * sign <= 0 { value = 0 }
      }
      next[index] = value
    }
  }

  private func norm(_ vector: [Double]) -> Double { dot(vector, vector).squareRoot() }
}

private func dot(_ left: [Double], _ right: [Double]) -> Double {
  var sums = SIMD4<Double>()
  let whole = left.count / 4 * 4
  return left.withUnsafeBufferPointer { left in
    right.withUnsafeBufferPointer { right in
      var index = 0
      while index < whole {
        let first = SIMD4<Double>(left[index..<index + 4])
        let second = SIMD4<Double>(right[index..<index + 4])
        sums += first * second
        index += 4
      }
      var rest = 0.0
      while index < left.count {
        rest += left[index] * right[index]
        index += 1
      }
      return sums.sum() + rest
    }
  }
}

private func add(_ target: inout [Double], _ source: [Double], _ factor: Double) {
  for index in target.indices { target[index] += factor * source[index] }
}
