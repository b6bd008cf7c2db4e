// glane: full-text search for French news and forum archives. The whole public C++ interface.
//
//   glane::index_pages("glane.idx", {"crawl/"});
//   glane::Index index("glane.idx");
//   for (const glane::Hit& hit : index.search({.query = "assaut du Capitole"}).hits) ...
//
// Errors. Every function throws glane::Error where it cannot go on, std::bad_alloc where there is
// no memory, and nothing else; Error::code() says what it is (error_code.hpp). Text is UTF-8.
//
// Ownership. What is given to a function is read, or copied, before it returns; what it gives back
// owns all that it holds. A std::string_view that is given back is of the library's own tables.
//
// Threads. Functions may be called by any number of threads at once. Of a class its header says so,
// or else: different objects by different threads, one object by one at a time.
//
// Progress and cancel. A call that may last has a StopTest (waiting.hpp), or a request with one:
// it is asked in short intervals, by the calling thread, and ends the call by Interrupted. Sinks
// are called by that thread, too.
//
// Fork. A child process has what its parent had open, and no thread of it but the one that forked.
// Where another thread was inside of a call meanwhile, or a sink or a StopTest has forked, it may
// do nothing but exec or _exit. Else it may open indexes and call functions as any process; of an
// object that it has from its parent
//   Index         may be asked, reopened and destroyed: both have their own from now on
//   Writer        may be destroyed, which does nothing: lock, files and what is not committed
//                 stay the parent's. All else is an error, call.forked. To that index the child
//                 writes by a program that it executes, not itself
//   NewDocuments  may be read and destroyed, not settled; the parent keeps the saved search
// A lock ends when the parent's object does, or with the last process that has it from there.
#pragma once

#include <string_view>

#include "glane/analyzer.hpp"
#include "glane/api.hpp"
#include "glane/concordance.hpp"
#include "glane/corpus.hpp"
#include "glane/date.hpp"
#include "glane/diagnostic_code.hpp"
#include "glane/document.hpp"
#include "glane/error.hpp"
#include "glane/error_code.hpp"
#include "glane/extract.hpp"
#include "glane/facets.hpp"
#include "glane/frequency.hpp"
#include "glane/hit.hpp"
#include "glane/hit_fields.hpp"
#include "glane/hit_stream.hpp"
#include "glane/index.hpp"
#include "glane/ingest.hpp"
#include "glane/json.hpp"
#include "glane/limits.hpp"
#include "glane/lucene.hpp"
#include "glane/maintenance.hpp"
#include "glane/neighbours.hpp"
#include "glane/saved.hpp"
#include "glane/search.hpp"
#include "glane/statistics.hpp"
#include "glane/suppression.hpp"
#include "glane/thread_tree.hpp"
#include "glane/waiting.hpp"
#include "glane/writer.hpp"

namespace glane {

// Of the library that runs: "0.1.0".
GLANE_API std::string_view version();

}  // namespace glane
