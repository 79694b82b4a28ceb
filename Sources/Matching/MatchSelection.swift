/// Chooses among intervals that overlap. A choice is made for each cluster of them, which nothing outside touches.
enum MatchSelection {
  /// Returns the indexes of those of `intervals`, by start and then end, that count by `policy`, in order.
  static func choose(_ intervals: [Range<Int>], _ policy: OverlapPolicy) -> [Int] {
    if policy == .all { return Array(intervals.indices) }
    var chosen: [Int] = []
    var start = 0
    while start < intervals.count {
      var end = start + 1
      var reach = intervals[start].upperBound
      while end < intervals.count, intervals[end].lowerBound < reach {
        reach = max(reach, intervals[end].upperBound)
        end += 1
      }
      if end - start == 1 {
        chosen.append(start)
      } else {
        switch policy {
        case .all: break
        case .longest: chosen += longest(intervals, start..<end)
        case .noSub: chosen += outer(intervals, start..<end)
        case .weighted: chosen += heaviest(intervals, start..<end)
        }
      }
      start = end
    }
    return chosen
  }

  private static func longest(_ intervals: [Range<Int>], _ cluster: Range<Int>) -> [Int] {
    // Most clusters are of two, of which one is left.
    if cluster.count == 2 {
      let second = cluster.lowerBound + 1
      return [intervals[second].count > intervals[cluster.lowerBound].count ? second : cluster.lowerBound]
    }
    let byLength = cluster.sorted { left, right in
      let (a, b) = (intervals[left], intervals[right])
      return a.count != b.count ? a.count > b.count : a.lowerBound < b.lowerBound
    }
    // Those taken, by start; they do not overlap.
    var taken: [Int] = []
    for index in byLength {
      let interval = intervals[index]
      var low = 0
      var high = taken.count
      while low < high {
        let middle = (low + high) / 2
        if intervals[taken[middle]].lowerBound < interval.lowerBound {
          low = middle + 1
        } else {
          high = middle
        }
      }
      let isFree =
        (low == 0 || intervals[taken[low - 1]].upperBound <= interval.lowerBound)
        && (low == taken.count || intervals[taken[low]].lowerBound >= interval.upperBound)
      if isFree { taken.insert(index, at: low) }
    }
    return taken
  }

  private static func outer(_ intervals: [Range<Int>], _ cluster: Range<Int>) -> [Int] {
    var reach = -1
    var kept: [Int] = []
    for index in cluster {
      // Of those that begin at one place the last is the longest.
      let isLast =
        index + 1 == cluster.upperBound || intervals[index + 1].lowerBound != intervals[index].lowerBound
      if isLast, intervals[index].upperBound > reach {
        kept.append(index)
        reach = intervals[index].upperBound
      }
    }
    return kept
  }

  private static func heaviest(_ intervals: [Range<Int>], _ cluster: Range<Int>) -> [Int] {
    let byEnd = cluster.sorted { (intervals[$0].upperBound, $0) < (intervals[$1].upperBound, $1) }
    // The best weight of the first so many, and whether the last of them is in it.
    var best = [0]
    var isIn: [Bool] = []
    var before: [Int] = []
    for (count, index) in byEnd.enumerated() {
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        if intervals[byEnd[middle]].upperBound <= intervals[index].lowerBound {
          low = middle + 1
        } else {
          high = middle
        }
      }
      let weight = best[low] + intervals[index].count * intervals[index].count
      before.append(low)
      isIn.append(weight > best[count])
      best.append(max(weight, best[count]))
    }
    var chosen: [Int] = []
    var count = byEnd.count
    while count > 0 {
      if isIn[count - 1] {
        chosen.append(byEnd[count - 1])
        count = before[count - 1]
      } else {
        count -= 1
      }
    }
    return chosen.reversed()
  }
}
