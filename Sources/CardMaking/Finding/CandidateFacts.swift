/// The passages of a page in order, each with what the finders find in it.
///
/// Each finder reads several passages at a stretch: the programs of all finders together do not fit into the memory next
/// to the processor, and to fetch them anew for each passage takes longer than to read it.
struct CandidateFacts: Sequence, IteratorProtocol {
  private let blocks: [Block]
  private let observer: (any MakingObserver)?
  /// How many blocks were read.
  private var count = 0
  private var passages: [Passage] = []
  private var facts: [[Fact]] = []
  /// Memory of the tokens of passages that were read.
  private var buffers: [[Token]] = []
  /// The next of those that were read.
  private var given = 0

  /// So many bytes of text are read at a stretch, or one passage.
  private static let stretch = 16_384

  init(of blocks: [Block], _ observer: (any MakingObserver)?) {
    self.blocks = blocks
    self.observer = observer
  }

  mutating func next() -> (passage: Passage, facts: [Fact])? {
    if given == passages.count { read() }
    guard given < passages.count else { return nil }
    defer { given += 1 }
    return (passages[given], facts[given])
  }

  private mutating func read() {
    observer?.begin("cutting words again")
    buffers.removeAll(keepingCapacity: true)
    for passage in passages { buffers.append(passage.block.tokens) }
    passages.removeAll(keepingCapacity: true)
    given = 0
    var bytes = 0
    while count < blocks.count, bytes < Self.stretch {
      bytes += blocks[count].text.count
      passages.append(Passage(blocks[count], number: count, buffers: &buffers))
      count += 1
    }
    facts = Array(repeating: [], count: passages.count)
    let shapes = passages.map { (kind: $0.block.kind, cues: $0.cues) }
    for finder in CardMaker.finders {
      observer?.begin("finding: \(finder.name)")
      for index in shapes.indices where finder.reads(shapes[index].kind, shapes[index].cues) {
        let found = finder.facts(in: passages[index])
        if facts[index].isEmpty { facts[index] = found } else { facts[index] += found }
      }
    }
  }
}
