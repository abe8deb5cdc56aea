/// The features of some rows of scores, one row after the other, and room for finding them.
struct FeatureRows {
  var hashes: [UInt64] = []
  /// Where the features of each row end.
  private(set) var ends: [Int] = []
  /// Of each feature that may be in the model: its hash, then where its entries start and end.
  fileprivate var places: [UInt64] = []
  /// Where the features of each row end among ``places``.
  fileprivate var keptEnds: [Int] = []

  mutating func removeAll() {
    hashes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// What was appended to ``hashes`` since the last row is one.
  mutating func endRow() { ends.append(hashes.count) }
}

extension ChainModel {
  /// Adds what the features of some rows weigh to rows of scores that lie `step` apart, one feature
  /// after the other.
  ///
  /// The tables are larger than the nearest caches. Step by step for all features of all rows, many
  /// reads are under way at once.
  func add(_ rows: inout FeatureRows, to scores: UnsafeMutablePointer<Float>, step: Int) {
    keep(&rows)
    let ends = rows.keptEnds
    rows.places.withUnsafeMutableBufferPointer { places in
      find(places, ends.last ?? 0)
      entries.withUnsafeBufferPointer { entries in
        var place = 0
        for (number, end) in ends.enumerated() {
          let row = scores + number * step
          while place < end {
            for entry in Int(places[place] >> 32)..<Int(places[place] & 0xFFFF_FFFF) {
              let weight = Int16(bitPattern: UInt16(truncatingIfNeeded: entries[entry]))
              row[Int(entries[entry] >> 16)] += Float(weight) * unit
            }
            place += 1
          }
        }
      }
    }
  }

  /// Puts the hashes that may be in the model to the places, in their order.
  private func keep(_ rows: inout FeatureRows) {
    if rows.places.count <= rows.hashes.count {
      rows.places = [UInt64](repeating: 0, count: rows.hashes.count * 2 + 1)
    }
    let (hashes, ends) = (rows.hashes, rows.ends)
    var kept: [Int] = []
    swap(&kept, &rows.keptEnds)
    kept.removeAll(keepingCapacity: true)
    rows.places.withUnsafeMutableBufferPointer { places in
      filter.withUnsafeBufferPointer { filter in
        var count = 0
        var start = 0
        for end in ends {
          for hash in hashes[start..<end] {
            let place = hash >> (64 - Self.filterBits)
            places[count] = hash
            count += Int(filter[Int(place >> 6)] >> (place & 63) & 1)
          }
          kept.append(count)
          start = end
        }
      }
    }
    rows.keptEnds = kept
  }

  /// Replaces hashes by where their entries start and end; 0 for those that are not there.
  ///
  /// Reads ahead what will be looked at. The place behind the hashes takes the sum of it, which
  /// keeps the compiler from leaving the reads out.
  private func find(_ places: UnsafeMutableBufferPointer<UInt64>, _ count: Int) {
    table.withUnsafeBufferPointer { table in
      features.withUnsafeBufferPointer { features in
        entries.withUnsafeBufferPointer { entries in
          var sum: UInt64 = 0
          for number in 0..<count {
            let start = table[Int(truncatingIfNeeded: places[number] >> UInt64(32 + shift))]
            sum &+= features[Int(start)]
          }
          for number in 0..<count {
            let key = places[number] >> 32
            let place = Int(truncatingIfNeeded: key >> UInt64(shift))
            var index = Int(table[place])
            let end = Int(table[place + 1])
            while index < end, features[index] >> 32 < key { index += 1 }
            guard index < end, features[index] >> 32 == key else {
              places[number] = 0
              continue
            }
            let start = features[index] & 0xFFFF_FFFF
            let stop = features[index + 1] & 0xFFFF_FFFF
            places[number] = start << 32 | stop
            if start < stop { sum &+= UInt64(entries[Int(start)]) }
          }
          places[count] = sum
        }
      }
    }
  }
}
