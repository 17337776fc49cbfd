# Durations, and the lines around them whose length depends on theirs.
s/^=+ (.* in )[0-9.]+s( \([0-9:]+\))? =+$/== \1N.NNs ==/
s/^([0-9a-z].* in )[0-9.]+s( \([0-9:]+\))?$/\1N.NNs/
s/^[0-9.]+s (call|setup|teardown) /N.NNs \1 /
# Versions.
s/^platform [a-z]+ -- Python [^,]+, pytest-[^,]+, pluggy-[^ ]+( -- .*)?$/platform LINUX -- Python N, pytest-N, pluggy-N/
s/^pytest [0-9.]+$/pytest N/
# Objects and what is made for once.
s/0x[0-9a-f]+/0xADDRESS/g
s/pytest-of-[a-z]+\/pytest-[0-9]+/pytest-of-USER\/pytest-N/g
