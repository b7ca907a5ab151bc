import Foundation

/// What went wrong with a file, with the system's number for it.
struct FileProblem: Problem, Equatable {
  /// What was tried.
  enum Attempt: Sendable {
    case read
    case readFolder
    case create
    case makeFolder
    case write
  }

  let attempt: Attempt
  let path: String
  /// The value of `errno`.
  let code: Int32

  var status: ExitStatus {
    switch attempt {
    case .read, .readFolder: code == ENOENT || code == ENOTDIR ? .noSuchFile : .failed
    case .create, .makeFolder: .cannotCreate
    case .write: .writeFailed
    }
  }

  var description: String {
    let what =
      switch attempt {
      case .read: "The file cannot be read"
      case .readFolder: "The folder cannot be read"
      case .create: "The file cannot be created"
      case .makeFolder: "The folder cannot be made"
      case .write: "The file cannot be written"
      }
    return "\(path): \(what): \(reason). \(advice)"
  }

  /// Why, to follow a colon.
  var reason: String {
    switch code {
    case ENOENT: attempt == .read ? "there is no such file" : "its folder does not exist"
    case EACCES, EPERM: "you do not have the right to"
    case EISDIR: "it is a folder"
    case ENODEV: "it is a device or a pipe"
    case ENOTDIR: "a part of its path is a file, not a folder"
    case ENOSPC, EDQUOT: "the disk is full"
    case EFBIG: "it may not grow any larger"
    case EROFS: "the disk is read-only"
    case ELOOP: "its symbolic links go in a circle"
    case ENAMETOOLONG: "its name is too long"
    case EIO: "the disk reports an error"
    case EBUSY: "another program keeps changing it"
    case EMFILE, ENFILE: "too many files are open"
    case ENOMEM: "there is not enough memory"
    case ENOLCK: "its disk has no locks"
    default: String(cString: strerror(code)).lowercased()
    }
  }

  private var advice: String {
    switch code {
    case ENOSPC, EDQUOT: "Make room, then try again."
    case EFBIG: "Raise the limit on file sizes (ulimit -f), then try again."
    case EACCES, EPERM: "Change its permissions, or name another place."
    case EISDIR, ENODEV: "Name a file."
    case EIO: "Copy your files to another disk, then check this one."
    case EBUSY: "End that program, then try again."
    case EMFILE, ENFILE, ENOMEM: "Close other programs, then try again."
    case EINTR: "Try again."
    default: attempt == .read ? "Check the name." : "Name another place, or mend this one."
    }
  }
}
