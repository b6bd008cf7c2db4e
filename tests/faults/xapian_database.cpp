// usage: xapian_database DIRECTORY
// Makes a Xapian database as a program other than glane would.
#include <xapian.h>

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  try {
    Xapian::WritableDatabase database(argv[1], Xapian::DB_CREATE_OR_OPEN);
    Xapian::Document document;
    document.set_data("url=http://localhost/\ntitle=mot");
    document.add_term("mot");
    database.add_document(document);
    database.commit();
  } catch (const Xapian::Error& error) {
    std::cerr << argv[1] << ": " << error.get_description() << '\n';
    return 1;
  }
  return 0;
}
