"""Names in an article: which full name a surname stands for.

names.Names                   runs of capitals → full names; a surname as it is used → its full name
  name_parts                  what of a run is the name: no nation, dateline or employer
  companies                   "Dell said in a statement" is no word of Michael Dell's
  given_names.gender          whether "she" or "Mr" can mean somebody
"""
