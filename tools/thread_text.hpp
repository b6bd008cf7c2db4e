// Documents whole, and threads as trees, as text that one likes to read.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "glane/glane.hpp"
#include "terminal.hpp"

namespace glane::cli {

inline constexpr std::size_t kWidestWholeText =
    80;  // whole texts are for reading: a book's measure

// A document and all that is known of it, its text as long as it is.
//   in: in_thread  the document before is of the same thread: its title need not be said again
void print_document(const Document& document, bool in_thread, Terminal& terminal);

// A thread as a tree: who answers whom. Every text is whole.
void print_thread(const std::vector<ThreadNode>& thread, Terminal& terminal);

// What surrounds a document (thread_context): its text is whole, of the others the beginning.
//   in: thread  all of it
void print_context(const std::vector<ThreadNode>& context, const std::vector<ThreadNode>& thread,
                   std::string_view asked, Terminal& terminal);

}  // namespace glane::cli
