// Documents as pages give them and as nobody would write them, and segments made of them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "french/stop_words.hpp"
#include "glane/document.hpp"
#include "segment/reader/segment.hpp"
#include "segment/segment_merge.hpp"

namespace glane::test {

// Articles and comments: several authors, or ones without a name, quotations, accents, capitals,
// joined words, inclusive ones; dates of every precision, and none; ids in their thread, of their
// own, long, the same again; empty fields; now and then a text that fills a block.
std::vector<Document> random_documents(unsigned seed, std::size_t count);

// As digest() gives them, row by row, with the words without postings of an index.
Segment build(const std::string& path, const std::vector<Document>& documents);
const StopWords& stop_row_words();

// out: in what two segments differ that say the same of the same documents, but for how these are
//      packed into blocks; empty: in nothing
std::string segment_difference(const Segment& a, const Segment& b);

// out: what check_segment finds wrong, a line each
std::string faults_of(const Segment& segment);

std::string bytes_of(const std::string& path);
// Over those of a file of as many.
void put_bytes(const std::string& path, const std::string& bytes);

}  // namespace glane::test
