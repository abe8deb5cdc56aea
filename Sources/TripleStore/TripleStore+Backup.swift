import ByteIO

extension TripleStore {
  /// Copies the committed state into a new folder, while others go on reading and writing. What
  /// is damaged is not copied but thrown.
  public func backup(to target: String) throws(StoreError) {
    let source = StoreFolder(path: path, disk: disk)
    let copy = StoreFolder(path: target, disk: disk)
    guard !disk.exists(copy.manifestPath) else { throw .exists(target) }
    try copy.prepare(isCreating: true)
    let lock = try copy.lock()
    // A compaction removes files while they are copied: then with the new ones again.
    var attempts = 0
    while true {
      let manifest = try source.readManifest()
      do throws(StoreError) {
        try Self.copy(manifest, from: source, to: copy)
        break
      } catch {
        copy.removeLeftovers(Manifest(generation: 0, revision: 0, segment: nil))
        attempts += 1
        guard try source.readManifest() != manifest, attempts < 100 else { throw error }
      }
    }
    withExtendedLifetime(lock) {}
  }

  private static func copy(
    _ manifest: Manifest, from source: StoreFolder, to target: StoreFolder
  ) throws(StoreError) {
    let disk = source.disk
    if let segment = try source.openSegment(manifest, dictionaryBudget: 0),
      let entry = manifest.segment
    {
      guard segment.file.verifyAll() else {
        throw .damaged(file: segment.file.name, detail: segment.file.fault ?? "checksum")
      }
      try target.write(entry.name, segment.file)
    }
    let logPath = source.file(manifest.logName)
    let log = try source.attempt { () throws(IOError) in try disk.read(logPath) }
    let length = try source.wholeLength(of: log, manifest)
    try target.write(manifest.logName, Array(log.prefix(length)))
    if length > LogFormat.headLength {
      let end = LogEnd.bytes(generation: manifest.generation, length: length)
      try target.write(manifest.logEndName, end)
    }
    let names = try source.attempt { () throws(IOError) in try disk.list(source.path) }
    for name in names where name.hasPrefix("side-") && !name.hasSuffix(".tmp") {
      let bytes = try source.attempt { () throws(IOError) in try disk.read(source.file(name)) }
      try target.write(name, bytes)
    }
    try target.attempt { () throws(IOError) in try disk.syncFolder(target.path) }
    try target.replaceManifest(manifest)
  }
}

extension StoreFolder {
  /// Writes a file and makes it durable.
  fileprivate func write(_ name: String, _ bytes: [UInt8]) throws(StoreError) {
    try attempt { () throws(IOError) in
      let file = try disk.create(self.file(name))
      try file.append(bytes)
      try file.sync()
      try file.close()
    }
  }

  fileprivate func write(_ name: String, _ segment: SegmentFile) throws(StoreError) {
    try attempt { () throws(IOError) in
      let file = try disk.create(self.file(name))
      var place = 0
      while place < segment.count {
        let size = min(1 << 20, segment.count - place)
        try file.append(segment.bytes(place, size))
        place += size
      }
      try file.sync()
      try file.close()
    }
  }

  /// How much of a log's bytes are whole records.
  fileprivate func wholeLength(of log: [UInt8], _ manifest: Manifest) throws(StoreError) -> Int {
    let outcome = log.withUnsafeBytes { bytes -> Result<Int, StoreError> in
      do throws(StoreError) {
        let contents = try LogContents(
          bytes, generation: manifest.generation, committed: 0, path: file(manifest.logName))
        return .success(contents.length)
      } catch { return .failure(error) }
    }
    return try outcome.get()
  }
}
