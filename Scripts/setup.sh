# shellcheck shell=bash
# What Scripts/start, Scripts/test and Scripts/install share. Read by them, not run by itself.
#
# It goes to the top folder of the project, looks for Swift, and installs the system libraries that are missing.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

# Words about what is going on, on standard error: standard output belongs to the quiz.
say() {
  printf '%s\n' "$*" >&2
}

stop() {
  say "$*"
  exit 1
}

has_header() {
  local folder
  for folder in /usr/include /usr/local/include "/usr/include/$(uname -m)-linux-gnu"; do
    [ -e "$folder/$1" ] && return 0
  done
  return 1
}

# The Debian and Ubuntu packages that are still missing, one a line. What is looked for is the file that the build
# needs, so that libraries which came another way count as well. Arguments: the programs that are needed, each named
# like its package.
missing_packages() {
  has_header readline/readline.h || echo libreadline-dev
  has_header cmark-gfm.h || echo libcmark-gfm-dev
  has_header cmark-gfm-core-extensions.h || echo libcmark-gfm-extensions-dev
  has_header libxml2/libxml/HTMLparser.h || echo libxml2-dev
  command -v pkg-config >/dev/null || echo pkg-config
  [ -e /etc/ssl/certs/ca-certificates.crt ] || echo ca-certificates
  local program
  for program in "$@"; do
    # A part of Python that Debian has in a package of its own.
    if [ "$program" = python3-venv ]; then
      python3 -c 'import ensurepip' 2>/dev/null || echo "$program"
    else
      command -v "$program" >/dev/null || echo "$program"
    fi
  done
}

# Installs what missing_packages lists: as root plainly, otherwise through sudo; with neither it says what to ask for.
install_packages() {
  local missing as_root=()
  mapfile -t missing < <(missing_packages "$@")
  [ "${#missing[@]}" -gt 0 ] || return 0

  if ! command -v apt-get >/dev/null; then
    stop "These packages (named as in Debian) are missing: ${missing[*]}. Install them, then run this again."
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      stop "These system packages are missing: ${missing[*]}.
Ask somebody who administers this machine to run:  apt-get install ${missing[*]}
Then run this again."
    fi
    as_root=(sudo)
    say "Installing ${missing[*]}. sudo may ask for your password."
  else
    say "Installing ${missing[*]}."
  fi

  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300)
  # A fresh machine has no package lists. A list that cannot be fetched need not be one of those that we want.
  "${apt[@]}" update </dev/null >&2 || say "Some package lists could not be fetched. Trying with those that are here."
  "${apt[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null >&2 ||
    stop "The packages could not be installed. Above is what apt-get says. When that is mended, run this again."

  mapfile -t missing < <(missing_packages "$@")
  [ "${#missing[@]}" -eq 0 ] || stop "These packages were installed, but are not found: ${missing[*]}."
}

# Stops with advice unless there is a Swift that can build the package.
find_swift() {
  local version
  command -v swift >/dev/null ||
    stop "Swift was not found. Install Swift 6.2 or newer (https://www.swift.org/install), then run this again."
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  case $version in
  [0-5].* | 6.0 | 6.1)
    stop "This is Swift $version. recollect needs 6.2 or newer (https://www.swift.org/install)."
    ;;
  esac
}

set_up() {
  find_swift
  install_packages "$@"
}

# Builds the program as people run it and leaves its path in `program`.
build_release() {
  local options=(-c release --static-swift-stdlib --product recollect)
  if [ -e .build/release/recollect ]; then
    say "Building recollect."
  else
    say "Building recollect. The first time this takes some minutes."
  fi
  swift build "${options[@]}" </dev/null >&2 ||
    stop "The build failed. Above is what the compiler says."
  # Used by the scripts that read this file.
  # shellcheck disable=SC2034
  program=$(swift build "${options[@]}" --show-bin-path </dev/null)/recollect
}

# Where recollect looks for decks when it is told of none.
data_folder() {
  echo "${XDG_DATA_HOME:-$HOME/.local/share}/recollect"
}
