// How far a segment's files are believed, and the sentences of those that are not what they were.
//
// Readers map the files of others: a file may be damaged, or be made by somebody who means harm, or
// be cut short while it is read. Each look at them is bounded (section_views.hpp), so that whatever
// they hold is read without harm; what is here tells that it is not what was written.
#pragma once

#include <exception>
#include <string>

#include "base/mapped_file.hpp"
#include "glane/error.hpp"
#include "segment/reader/segment.hpp"

namespace glane {

// Verifies what opening it did not, too.
//   errors: Error{index} that names the file, here and below
//   cost:   a look at every byte of its files, some 5 GB a second
void verify_all_parts(const Segment& segment);

// Throws where pieces of a section overlap, or rows have no place: a file that was made so may have
// every document hold all of it, and whoever copies document after document would fill the memory.
//   cost: some ns a document and a word
void require_trusted_order(const Segment& segment);

// What an error of reading a segment says, the argument `reason`, without the name of its file at
// its head.
ErrorArgument reason_of(const Segment& segment, const std::exception& error);

// Throws where its own file has been written to since it bore this stamp: for who writes what was
// read, and has seen before that it was right.
void require_trusted_unchanged(const Segment& segment, const FileStamp& before);

}  // namespace glane
