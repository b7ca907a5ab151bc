// What the model needs of the C library, under plain names. Foundation would bring it too, and make every program that
// links the model alone five times as big in memory.
#if canImport(Glibc)
import Glibc

@inline(__always) func exp(_ x: Double) -> Double { Glibc.exp(x) }
@inline(__always) func log(_ x: Double) -> Double { Glibc.log(x) }
@inline(__always) func pow(_ base: Double, _ power: Double) -> Double { Glibc.pow(base, power) }
#else
import Foundation

@inline(__always) func exp(_ x: Double) -> Double { Foundation.exp(x) }
@inline(__always) func log(_ x: Double) -> Double { Foundation.log(x) }
@inline(__always) func pow(_ base: Double, _ power: Double) -> Double { Foundation.pow(base, power) }
#endif
