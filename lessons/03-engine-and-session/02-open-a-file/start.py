from sqlalchemy import create_engine, text

# 1. make an engine for the file lab.db

# 2. print how many jobs there are, as: jobs: 4

# 3. print the GPU and the hours of each job, the longest first, as: H100 31
