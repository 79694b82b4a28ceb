import Foundation
import Indexing

func cpu() -> Double { var t = timespec(); clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); return Double(t.tv_sec) + Double(t.tv_nsec) / 1e9 }
let dir = CommandLine.arguments[1]
var seen = Set<String>()
var names: [String] = []
for line in try String(contentsOfFile: dir + "/names.txt", encoding: .utf8).split(separator: "\n") { names.append(String(line)) }
let clock = ContinuousClock()
var probe: ScanProbe!
let t0 = cpu()
probe = try ScanProbe(names: names)
print("build", cpu() - t0, names.count)
var total = 0
for (name, size) in probe.sizes { print("  ", name, size, Double(size) / Double(names.count)); total += size }
print("total", total, Double(total) / Double(names.count))
let text = try Data(contentsOf: URL(fileURLWithPath: dir + "/text.txt"))
let bytes = [UInt8](text)
bytes.withUnsafeBufferPointer { text in
  var times: [Double] = []
  for _ in 0..<9 {
    var out: [(UInt32, UInt32, UInt32)] = []
    let t = cpu()
    probe.plain(text) { out.append((UInt32($0), UInt32($1), UInt32($2))) }
    times.append(Double(text.count) / 1e6 / (cpu() - t))
    if times.count == 1 { print("found", out.count) }
  }
  print("plain MB/s", times.sorted()[4], times)
}
