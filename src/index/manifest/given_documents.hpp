// The record of what was read (ingest/crawl_record.hpp) as upkeep sees it: which documents files
// give, and that pages are to be read again. errors, of all: Error{index}
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/remark.hpp"
#include "index/manifest/manifest.hpp"
#include "segment/format/id_hash.hpp"

namespace glane {

// Calls visit(file, document) for each document that the index holds as a page of the file has it,
// or that is suppressed. Nothing where the manifest has no record.
void for_each_given(const Manifest& manifest,
                    const std::function<void(std::string_view file, IdHash document)>& visit);

// Has the next run read the pages again that give a document which is_wanted(document) names.
void given_documents_read_again(Manifest& manifest,
                                const std::function<bool(IdHash document)>& is_wanted);

// Puts the record of another manifest in the place of what is there, as far as it can be read; says
// what cannot.
void copy_given_documents(const Manifest& from, Manifest& to, std::vector<Remark>& lost);

}  // namespace glane
